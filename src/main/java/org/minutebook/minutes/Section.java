package org.minutebook.minutes;

import java.util.List;

/**
 * A part of the minutes: a topic, or what only frames the page.
 *
 * @param id slug of the title, unique in the meeting
 * @param title the title cleaned for display
 * @param rawTitle the title in the source's Markdown
 * @param path titles of the sections around this one, outermost first
 * @param line first line, 1-based in the file
 * @param end last line, inclusive
 * @param level depth below the page: 1 is outermost
 * @param topic whether something was discussed here; false for agenda previews, attendance,
 *     logistics and headings that only group others
 * @param text its lines in the source's Markdown, joined by line feeds
 * @param plain the text without markup and without the title
 * @param references issues and pull requests that it refers to
 */
public record Section(
    String id,
    String title,
    String rawTitle,
    List<String> path,
    int line,
    int end,
    int level,
    boolean topic,
    String text,
    PlainText plain,
    References references) {

  public Section {
    path = List.copyOf(path);
  }

  /** A builder for a section that has this title, raw and cleaned. */
  public static Builder builder(String title) {
    return new Builder(title);
  }

  /** The same section under another id. */
  public Section withId(String other) {
    return new Section(
        other, title, rawTitle, path, line, end, level, topic, text, plain, references);
  }

  /** The same section without what it says: neither text nor plain text nor references. */
  public Section withoutText() {
    return new Section(
        id, title, rawTitle, path, line, end, level, topic, "", PlainText.EMPTY, References.NONE);
  }

  /** The same section with another plain text and other references. */
  public Section withPlain(PlainText otherPlain, References otherReferences) {
    return new Section(
        id, title, rawTitle, path, line, end, level, topic, text, otherPlain, otherReferences);
  }

  /**
   * Issues and pull requests that a section refers to, each as {@code owner/repository#12} in lower
   * case, or as {@code #12} where no repository is known.
   *
   * @param all in order
   * @param inTitle those its title names: what the section is about
   */
  public record References(List<String> all, List<String> inTitle) {
    public static final References NONE = new References(List.of(), List.of());

    public References {
      all = List.copyOf(all);
      inTitle = List.copyOf(inTitle);
    }
  }

  /** Builds a section; by default a topic of one line with nothing but its title. */
  public static final class Builder {
    private final String title;
    private String id;
    private String rawTitle;
    private List<String> path = List.of();
    private int line = 1;
    private int end = 1;
    private int level = 1;
    private boolean topic = true;
    private String text = "";
    private PlainText plain = PlainText.EMPTY;
    private References references = References.NONE;

    private Builder(String title) {
      this.title = title;
      this.rawTitle = title;
      this.id = Slug.of(title, "section");
    }

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder rawTitle(String value) {
      rawTitle = value;
      return this;
    }

    /** Titles of the sections around it, outermost first; sets the level too. */
    public Builder path(List<String> value) {
      path = value;
      level = value.size() + 1;
      return this;
    }

    public Builder lines(int first, int last) {
      line = first;
      end = last;
      return this;
    }

    public Builder topic(boolean value) {
      topic = value;
      return this;
    }

    public Builder text(String value) {
      text = value;
      return this;
    }

    public Builder plain(PlainText value) {
      plain = value;
      return this;
    }

    public Builder references(References value) {
      references = value;
      return this;
    }

    public Section build() {
      return new Section(
          id, title, rawTitle, path, line, end, level, topic, text, plain, references);
    }
  }
}
