package org.minutebook.json;

import java.util.List;
import org.minutebook.minutes.Section;

/** A section as JSON, without its text. Its keys mean what the components of Section mean. */
public record SectionJson(
    String id,
    String title,
    String rawTitle,
    List<String> path,
    int line,
    int end,
    int level,
    boolean topic) {

  public static SectionJson of(Section section) {
    return new SectionJson(
        section.id(),
        section.title(),
        section.rawTitle(),
        section.path(),
        section.line(),
        section.end(),
        section.level(),
        section.topic());
  }
}
