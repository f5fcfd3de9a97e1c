package org.minutebook.cli.redactions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Redactions;
import org.minutebook.markdown.SourceText;
import org.minutebook.minutes.Problem;

/** Redactions that find nothing in their archive: they may be misspelt. */
public final class UnusedRedactions {
  private UnusedRedactions() {}

  /**
   * One problem for each, which names it as the settings do.
   *
   * @throws ArchiveException if the archive can't be listed
   */
  public static List<Problem> of(Archive archive) throws ArchiveException {
    Redactions all = archive.settings().redactions();
    if (all.isEmpty()) {
      return List.of();
    }
    Set<Redactions> left = new HashSet<>(all.each());
    for (String file : archive.filesWithRedacted()) {
      if (left.isEmpty()) {
        break;
      }
      left.removeIf(one -> one.hasFile(file) || !one.within(file).isEmpty());
      String text = text(archive, file);
      left.removeIf(one -> one.redactedWords().areIn(text));
    }
    List<Problem> problems = new ArrayList<>();
    for (Redactions one : left) {
      problems.add(
          new Problem(
              1,
              "settings",
              "nothing in the archive is found by the redaction "
                  + one.name()
                  + ": it may be misspelt"));
    }
    return problems;
  }

  private static String text(Archive archive, String file) {
    try {
      return SourceText.decode(archive.bytes(file))
          .map(text -> String.join("\n", text.lines()))
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
