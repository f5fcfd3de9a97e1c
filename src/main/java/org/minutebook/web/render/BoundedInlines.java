package org.minutebook.web.render;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.delimiter.DelimiterProcessor;

/**
 * commonmark's inline parser with two changes. A very long block becomes plain text, because some
 * input (such as {@code [[]()} repeated) takes quadratic time to parse. And a link label that the
 * section does not define is looked up in the definitions of the whole file.
 *
 * <p>{@link InlineParserImpl} is public but in a package called internal; commonmark offers no
 * other access to its inline parser.
 */
final class BoundedInlines implements InlineParser {
  /** In characters. The longest line in 34 MB of real minutes has 33,000. */
  static final int MAX_LENGTH = 64 * 1024;

  private final InlineParser inlines;

  BoundedInlines(InlineParserContext context, Map<String, String> definitions) {
    inlines = new InlineParserImpl(new FileContext(context, byLabel(definitions)));
  }

  @Override
  public void parse(SourceLines lines, Node node) {
    long size = lines.getLines().stream().mapToLong(line -> line.getContent().length() + 1).sum();
    if (size <= MAX_LENGTH) {
      inlines.parse(lines, node);
      return;
    }
    Text text = new Text(lines.getContent());
    text.setSourceSpans(lines.getSourceSpans());
    node.appendChild(text);
  }

  private static Map<String, String> byLabel(Map<String, String> definitions) {
    Map<String, String> byLabel = new HashMap<>();
    definitions.forEach((label, target) -> byLabel.putIfAbsent(normalise(label), target));
    return byLabel;
  }

  /** Labels match regardless of case and white space. */
  private static String normalise(String label) {
    return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }

  private record FileContext(InlineParserContext context, Map<String, String> definitions)
      implements InlineParserContext {

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public LinkReferenceDefinition getLinkReferenceDefinition(String label) {
      return getDefinition(LinkReferenceDefinition.class, label);
    }

    @Override
    public <D> D getDefinition(Class<D> type, String label) {
      D own = context.getDefinition(type, label);
      if (own != null || type != LinkReferenceDefinition.class) {
        return own;
      }
      String target = definitions.get(normalise(label));
      return target == null ? null : type.cast(new LinkReferenceDefinition(label, target, null));
    }

    @Override
    public List<InlineContentParserFactory> getCustomInlineContentParserFactories() {
      return context.getCustomInlineContentParserFactories();
    }

    @Override
    public List<DelimiterProcessor> getCustomDelimiterProcessors() {
      return context.getCustomDelimiterProcessors();
    }

    @Override
    public List<LinkProcessor> getCustomLinkProcessors() {
      return context.getCustomLinkProcessors();
    }

    @Override
    public Set<Character> getCustomLinkMarkers() {
      return context.getCustomLinkMarkers();
    }

    @Override
    public int getMaxInlineNesting() {
      return context.getMaxInlineNesting();
    }
  }
}
