package org.minutebook.web.render;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.web.PageAddresses;

/**
 * Renders a section's Markdown as safe HTML, with its statements marked and its headings adjusted
 * to the page.
 */
public final class MarkdownHtml {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

  /** Distinguishes the renderer's own ids from those in minutes; see {@link Sanitizer}. */
  private final String nonce;

  private final Sanitizer sanitizer;

  /** Takes a source of random bits for the nonce. */
  public MarkdownHtml(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    nonce = "n" + HexFormat.of().formatHex(bytes);
    sanitizer = new Sanitizer(nonce);
  }

  /**
   * A rendered section.
   *
   * @param html its text without the heading that is its title
   * @param frontMatter the file's front matter, where the section contains it
   */
  public record Rendered(Html html, Optional<String> frontMatter) {}

  /**
   * Renders one section.
   *
   * @param level how sure the statements are at least that are marked in the text
   * @param heading the level of the outermost heading in the text, 2 to 6
   * @param anchor gives the id of a statement's text, unique on the page
   * @param links resolves links in the text
   */
  public Rendered render(
      Meeting meeting,
      Section section,
      Statement.Level level,
      int heading,
      Function<Statement, String> anchor,
      MinutesLinks links) {
    WorkLimit.check();
    SectionSource source = SectionSource.of(section);
    Node document = parser(meeting.links()).parse(source.text());
    HeadingLevels.fit(document, section, heading);
    List<Statement> statements = meeting.statementsOf(section, level);
    for (Statement statement : statements) {
      StatementMarks.put(document, statement, section, source.lines());
    }
    TaskListMarkup.complete(document);
    String html = renderer(statements).render(document);
    List<Sanitizer.StatementAnchor> anchors =
        statements.stream()
            .map(
                s ->
                    new Sanitizer.StatementAnchor(
                        s.kind(), anchor.apply(s), PageAddresses.statement(meeting.id(), s)))
            .toList();
    return new Rendered(
        sanitizer.sanitize(html, new Sanitizer.SectionContext(heading, anchors, links)),
        source.frontMatter());
  }

  private static Parser parser(Map<String, String> definitions) {
    return Parser.builder()
        .extensions(EXTENSIONS)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .inlineParserFactory(context -> new BoundedInlines(context, definitions))
        .build();
  }

  private HtmlRenderer renderer(List<Statement> statements) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .nodeRendererFactory(context -> new MarkRenderer(context, statements))
        .build();
  }

  private final class MarkRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final List<Statement> statements;

    MarkRenderer(HtmlNodeRendererContext context, List<Statement> statements) {
      this.context = context;
      this.statements = statements;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(StatementMark.class);
    }

    @Override
    public void render(Node node) {
      StatementMark mark = (StatementMark) node;
      String id = nonce + (mark.isFirst() ? "-f" : "-m") + statements.indexOf(mark.statement());
      context.getWriter().tag("mark", Map.of("id", id));
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      context.getWriter().tag("/mark");
    }
  }
}
