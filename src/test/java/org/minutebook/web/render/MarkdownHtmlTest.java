package org.minutebook.web.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;

/** Rendering of Markdown as safe HTML with statements marked. */
class MarkdownHtmlTest {
  private final MarkdownHtml markdown = new MarkdownHtml(new Random(7));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><a href=\"javascript:alert(1)\">x</a></svg>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<object data=x></object><embed src=x>",
        "<form action=/x><input name=q><button>go</button></form>",
        "<style>*{display:none}</style>",
        "<p style=\"position:fixed\" onclick=alert(1) class=skip id=content_>x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java&#9;script:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"vbscript:x\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](&#106;avascript:alert(1))",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x][r]\n\n[r]: javascript:alert(1)",
        "`<script>alert(1)</script>`",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "<!-- --><script>alert(1)</script>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<base href=//evil.example/><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
        "<mark id=\"n00-f0\">x</mark>",
        "<video src=x autoplay></video><audio src=x>",
        "<details open ontoggle=alert(1)>x</details>",
        "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
        "<div\u0000onclick=alert(1)>x</div>"
      })
  void hostileInputBecomesHarmless(String source) {
    String html = render(source);
    for (Matcher tag = Pattern.compile("<([a-zA-Z]+)([^>]*)>").matcher(html); tag.find(); ) {
      assertFalse(
          tag.group(1)
              .matches(
                  "(?i)script|style|iframe|object|embed|form|input|button|svg|math|img|base|meta"
                      + "|link|video|audio|noscript"),
          html);
      String attributes = tag.group(2);
      assertFalse(
          Pattern.compile("(?i)\\s(?:on\\w+|style|id|src)=").matcher(attributes).find(), html);
      Matcher href = Pattern.compile("href=\"([^\"]*)\"").matcher(attributes);
      if (href.find()) {
        assertTrue(href.group(1).matches("(?:https?|mailto):.*|/.*|#.*"), html);
      }
    }
  }

  @Test
  void headingThatIsTheTitleIsLeftOut() {
    assertEquals("<p>Text.</p>\n", render("## Topic\n\nText."));
  }

  @Test
  void otherHeadingsKeepTheirHierarchy() {
    String html = render("# Topic\n\n#### A\n\n##### B\n\n#### C\n");
    assertEquals("<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n", html);
  }

  @Test
  void headingInHtmlStaysBelowThePagesOwn() {
    assertTrue(render("<h1 id=x>Big</h1>").contains("<h2>Big</h2>"));
  }

  @Test
  void emptyHeadingIsLeftOut() {
    assertEquals("<p>a</p>\n", render("a\n\n##\n"));
  }

  @Test
  void linkDefinedElsewhereInTheFileIsResolved() {
    assertTrue(
        render("See [the List][ STOCK\nlist ].")
            .contains("<a href=\"https://stock.example/\">the List</a>"));
  }

  @Test
  void definitionInTheSectionComesFirst() {
    assertTrue(
        render("[x][stock list]\n\n[stock list]: https://own.example/")
            .contains("href=\"https://own.example/\""));
  }

  @Test
  void unclosedFenceDoesNotShowDefinitions() {
    assertFalse(render("```\ncode [stock list]").contains("stock.example"));
  }

  @Test
  void imageWithinALinkBecomesItsText() {
    assertTrue(
        render("[![logo](https://a.example/l.png)](https://b.example/)")
            .contains("<a href=\"https://b.example/\">logo</a>"));
  }

  @Test
  void unresolvableRelativeLinkBecomesText() {
    String html = render("[a](../../../x) [b](/rooted) [c](#none)");
    assertFalse(html.contains("href"), html);
    assertTrue(html.contains("a b c") || html.contains(">a<"), html);
  }

  @Test
  void wideTableCanBeScrolledByKeyboard() {
    assertTrue(
        render("| a | b |\n|---|:-:|\n| 1 | 2 |")
            .startsWith(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>"));
  }

  @Test
  void blanksBehindTheRowsOfATableDoNotMatter() {
    assertTrue(render("| a | b |  \n|---|---| \n| 1 | 2 |  ").contains("<td>2</td>"));
  }

  @Test
  void taskBoxesAreCharacters() {
    String html = render("- [ ] open\n- [x] done");
    assertTrue(html.contains("\u2610 open"), html);
    assertTrue(html.contains("\u2611 done"), html);
  }

  @Test
  void strikethroughAndBareAddressesAreRendered() {
    String html = render("~~gone~~ https://a.example/x");
    assertTrue(html.contains("<del>gone</del>"), html);
    assertTrue(html.contains("<a href=\"https://a.example/x\">"), html);
  }

  @Test
  void indentedItemAloneIsNotCode() {
    String html = render("    * topic item\n      - note\n");
    assertFalse(html.contains("<pre"), html);
    assertTrue(html.contains("<li>note</li>"), html);
  }

  @Test
  void frontMatterIsSeparated() {
    Section section = section("---\ntitle: x\n---\n\nHello", 1);
    MarkdownHtml.Rendered rendered = render(section, List.of());
    assertEquals(Optional.of("title: x"), rendered.frontMatter());
    assertEquals("<p>Hello</p>\n", rendered.html().toString());
  }

  @Test
  void sentenceOverTwoLinesIsMarkedOnce() {
    String html =
        marked(
            "- First. We will *paint* the\n  boat on Monday. Last.",
            "We will *paint* the boat on Monday.",
            1,
            2);
    assertTrue(
        html.contains(
            "First. <mark id=\"d-x\" class=\"statement decision\">We will <em>paint</em> the\n"
                + "boat on Monday.</mark>"),
        html);
    assertTrue(html.contains("href=\"/meetings/m/topic#d-x\""), html);
  }

  @Test
  void cellOfATableIsMarked() {
    String html = marked("| who | what |\n|---|---|\n| Ann | buys rope |", "buys rope", 3, 3);
    assertTrue(
        html.contains("<mark id=\"d-x\" class=\"statement decision\">buys rope</mark>"), html);
  }

  @Test
  void statementWithEscapesHasAnAnchor() {
    String html = marked("We keep a\\_b and \\*c\\*.", "We keep a\\_b and \\*c\\*.", 1, 1);
    assertTrue(html.contains("id=\"d-x\""), html);
  }

  @Test
  void statementInTheTitleHasAnAnchor() {
    String html = marked("## Topic: we paint\n\nText.", "Topic: we paint", 1, 1);
    assertTrue(html.contains("id=\"d-x\""), html);
  }

  @Test
  void statementInCodeHasAnAnchor() {
    String html = marked("```\nACTION: paint\n```", "ACTION: paint", 2, 2);
    assertTrue(html.contains("id=\"d-x\""), html);
    assertTrue(html.contains("ACTION: paint"), html);
  }

  @Test
  void statementsInOneSentenceBothHaveAnchors() {
    Section section = section("We paint the boat and Ann buys rope.", 1);
    List<Statement> statements =
        List.of(
            statement(
                "topic/d-1", "We paint the boat and Ann buys rope.", new SourceRange(1, 1, 1, 36)),
            statement("topic/a-2", "Ann buys rope.", new SourceRange(1, 23, 1, 36)));
    String html = render(section, statements).html().toString();
    assertTrue(html.contains("id=\"d-1\""), html);
    assertTrue(html.contains("id=\"a-2\""), html);
  }

  @Test
  void minutesCannotSetIds() {
    String html = render("<mark id=\"d-x\" class=\"statement\">x</mark>");
    assertTrue(html.contains("<mark>x</mark>"), html);
  }

  @Test
  void slowInputIsShownAsPlainText() {
    for (String slow : new String[] {"[[]()", "*a **b ", "_a __b "}) {
      String source = slow.repeat(300_000 / slow.length());
      String html = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> render(source));
      assertTrue(html.contains(slow.strip()), slow);
    }
  }

  private String marked(String source, String words, int line, int end) {
    List<String> lines = source.lines().toList();
    String last = words.substring(words.lastIndexOf(' ') + 1);
    SourceRange range =
        new SourceRange(
            line,
            lines.get(line - 1).indexOf(words.split(" ")[0]) + 1,
            end,
            lines.get(end - 1).indexOf(last) + last.length());
    return render(section(source, 1), List.of(statement("topic/d-x", words, range)))
        .html()
        .toString();
  }

  private String render(String source) {
    return render(section(source, 5), List.of()).html().toString();
  }

  private MarkdownHtml.Rendered render(Section section, List<Statement> statements) {
    Meeting meeting =
        Meeting.builder("m.md", "M")
            .sections(List.of(section))
            .statements(statements)
            .links(Map.of("Stock List", "https://stock.example/"))
            .build();
    return markdown.render(
        meeting,
        section,
        Statement.Level.SURE,
        2,
        Address::anchor,
        new MinutesLinks(meeting, Settings.NONE, List.of()));
  }

  private static Section section(String text, int line) {
    int end = line + (int) text.lines().count() - 1;
    return Section.builder("Topic").lines(line, end).text(text).build();
  }

  private static Statement statement(String id, String text, SourceRange range) {
    return Statement.builder(Statement.Kind.DECISION, text)
        .id(id)
        .range(range)
        .section("topic")
        .explicit(true)
        .build();
  }
}
