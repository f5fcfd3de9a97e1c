package org.minutebook.index.update;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.archive.RedactedWords;
import org.minutebook.archive.Redactions;
import org.minutebook.index.FileEntry;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * Takes out of an index the files that stay in it unread though they have what must go: because
 * they are missing, or can't be read now. All others are read anew without it.
 */
final class RedactedFiles {
  private final Redactions redactions;
  private final RedactedWords words;
  private final PreviousIndex index;

  private RedactedFiles(Redactions redactions, PreviousIndex index) {
    this.redactions = redactions;
    this.words = redactions.redactedWords();
    this.index = index;
  }

  /** Whether an index may still have what must go. */
  private static boolean areDue(UpdateTask task, Redactions redactions) {
    return !redactions.isEmpty()
        && task.previous()
            .filter(index -> !index.data().redactions().equals(redactions.digest()))
            .isPresent();
  }

  /** Those that were looked at; a file that could not be read has no entries if it must go. */
  static List<FileOutcome> withoutUnreadable(UpdateTask task, List<FileOutcome> outcomes)
      throws IOException {
    Redactions redactions = task.archive().settings().redactions();
    if (!areDue(task, redactions)) {
      return outcomes;
    }
    RedactedFiles files = new RedactedFiles(redactions, task.previous().orElseThrow());
    List<FileOutcome> left = new ArrayList<>();
    for (FileOutcome outcome : outcomes) {
      left.add(
          outcome instanceof FileOutcome.Unreadable unreadable
                  && files.mustGo(unreadable.file(), unreadable.previous())
              ? new FileOutcome.Unreadable(unreadable.file(), unreadable.message(), List.of())
              : outcome);
    }
    return left;
  }

  /** Those that are missing and stay. */
  static List<FileOutcome> withoutHeld(UpdateTask task, List<FileOutcome> held) throws IOException {
    Redactions redactions = task.archive().settings().redactions();
    if (!areDue(task, redactions)) {
      return held;
    }
    RedactedFiles files = new RedactedFiles(redactions, task.previous().orElseThrow());
    List<FileOutcome> left = new ArrayList<>();
    for (FileOutcome outcome : held) {
      if (!files.mustGo(outcome.file(), task.known().get(outcome.file()))) {
        left.add(outcome);
      }
    }
    return left;
  }

  private boolean mustGo(String file, List<FileEntry> entries) throws IOException {
    if (entries.isEmpty()) {
      return false;
    }
    if (!redactions.within(file).isEmpty() || entries.stream().anyMatch(this::mustGo)) {
      return true;
    }
    if (!entries.getFirst().isMinutes()) {
      return false;
    }
    for (Meeting meeting : index.meetings(file)) {
      if (texts(meeting).anyMatch(words::areIn)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an entry has what must go, or goes by an id that must. */
  private boolean mustGo(FileEntry entry) {
    String id = entry.isMinutes() ? entry.address().id() : "";
    return redactions.meetings().contains(id)
        || redactions.sections().stream().anyMatch(section -> section.startsWith(id + "/"))
        || entry.problems().stream().anyMatch(problem -> words.areIn(problem.message()));
  }

  private static Stream<String> texts(Meeting meeting) {
    return Stream.of(
            Stream.of(meeting.title()),
            meeting.links().values().stream(),
            meeting.attendees().stream().map(Attendee::name),
            meeting.attendees().stream().map(one -> String.join("\n", one.aliases())),
            meeting.sections().stream().map(Section::title),
            meeting.sections().stream().map(Section::text),
            meeting.statements().stream().map(Statement::plain),
            meeting.statements().stream().map(one -> String.join("\n", one.owners())),
            meeting.possible().stream().map(Statement::plain))
        .flatMap(texts -> texts);
  }
}
