package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Section;

/** Makes the plain text and the issue references of a section from its Markdown. */
public final class SectionText {
  private SectionText() {}

  /**
   * The same section with its plain text and references.
   *
   * @param stripper knows the link definitions of the section's file
   */
  public static Section withPlain(Section section, BlockStripper stripper) {
    PlainText plain = stripper.stripAfter(section.rawTitle(), section.text());
    List<String> titles = new ArrayList<>(section.path());
    titles.add(section.title());
    PlainText title = stripper.strip(section.rawTitle());
    return section.withPlain(plain, IssueReferences.in(titles, section.rawTitle(), title, plain));
  }
}
