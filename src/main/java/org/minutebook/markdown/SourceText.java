package org.minutebook.markdown;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.markdown.markup.Markup;
import org.minutebook.minutes.Problem;

/**
 * The lines of a file, without line ends.
 *
 * @param lines first to last; line {@code n} of the file is {@code lines.get(n - 1)}. Where the
 *     file is HTML or other markup, what the line says in Markdown, which may be several lines
 * @param original the lines as the file has them, if it is no Markdown; else empty
 * @param problems what was odd about the bytes
 */
public record SourceText(List<String> lines, List<String> original, List<Problem> problems) {

  /** A line that opens or closes an element of HTML that stands on its own. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?i)^\\s{0,20}</?(?:h[1-6]|p|ul|ol|li|div|table|thead|tbody|tr|td|th|dl|dt|dd|section|article|body|html|head)\\b");

  /** With fewer elements a file may be Markdown that uses some. */
  private static final int MIN_ELEMENTS = 5;

  /** A line that only Markdown has. */
  private static final Pattern MARKDOWN =
      Pattern.compile("^\\s{0,20}(?:#{1,6} |[-*+] |\\d{1,3}\\. |```|\\|)");

  /**
   * Decodes UTF-8 with or without byte order mark and UTF-16 with one. Anything else is read as
   * Windows-1252, which old mail clients and editors wrote, and reported. Empty if the bytes are no
   * text: if they hold a NUL.
   */
  public static Optional<SourceText> decode(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    String text;
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      text = new String(bytes, StandardCharsets.UTF_16);
      problems.add(new Problem(1, "not-utf-8", "the file is UTF-16; save it as UTF-8"));
    } else {
      for (byte b : bytes) {
        if (b == 0) {
          return Optional.empty();
        }
      }
      try {
        text =
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
      } catch (CharacterCodingException e) {
        text = new String(bytes, Charset.forName("windows-1252"));
        problems.add(
            new Problem(
                firstMalformedLine(bytes),
                "not-utf-8",
                "bytes here are not UTF-8 and were read as Windows-1252; save the file as UTF-8"));
      }
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return Optional.of(new SourceText(split(text), List.of(), problems));
  }

  /**
   * The same file with its markup written as Markdown: that which its name tells, or HTML if that
   * is what most lines are.
   *
   * @param frontEnd the last line of its front matter, which stays as it is
   */
  public SourceText inMarkdown(String file, int frontEnd) {
    String name = file.toLowerCase(Locale.ROOT);
    Optional<Markup> markup = Markup.of(name);
    if (markup.isPresent()) {
      return new SourceText(markup.get().markdown(lines), lines, problems);
    }
    boolean isHtml = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    return isHtml || isMostlyHtml(frontEnd) ? fromHtml(frontEnd) : this;
  }

  private SourceText fromHtml(int skipped) {
    List<String> written = new ArrayList<>(lines.subList(0, skipped));
    written.addAll(HtmlBlocks.lines(lines.subList(skipped, lines.size())));
    return new SourceText(written, lines, problems);
  }

  /**
   * Whether what follows the first {@code skipped} lines is HTML, whatever the file's name says: if
   * most lines are elements, among them headings or lists, and hardly any are Markdown.
   */
  private boolean isMostlyHtml(int skipped) {
    int elements = 0;
    int markdown = 0;
    int filled = 0;
    for (String line : lines.subList(skipped, lines.size())) {
      if (line.isBlank()) {
        continue;
      }
      filled++;
      if (line.indexOf('<') >= 0 && ELEMENT.matcher(line).find()) {
        elements++;
      } else if (MARKDOWN.matcher(line).find()) {
        markdown++;
      }
    }
    return elements >= MIN_ELEMENTS && elements * 2 > filled && markdown * 20 <= elements;
  }

  /** The length of a line of other markup, at least 1; 0 if the file is Markdown. */
  int originalLength(int number) {
    return original.isEmpty() ? 0 : Math.max(1, original.get(number - 1).length());
  }

  /** The lines from {@code first} to {@code last}, 1-based and inclusive, joined by line feeds. */
  public String between(int first, int last) {
    return String.join("\n", lines.subList(first - 1, last));
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static int firstMalformedLine(byte[] bytes) {
    String lossy = new String(bytes, StandardCharsets.UTF_8);
    int at = lossy.indexOf('\uFFFD');
    return 1 + (int) lossy.substring(0, Math.max(at, 0)).chars().filter(c -> c == '\n').count();
  }

  /** Lines end in LF, CRLF or a lone CR, as CommonMark has it. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return List.copyOf(lines);
  }
}
