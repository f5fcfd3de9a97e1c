package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.addresses.AddressAssigner;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Settings;
import org.minutebook.archive.TooLargeException;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

/**
 * The outcome of reading files without an index; every file is minutes, skipped or unreadable.
 *
 * @param meetings in path order, with addresses that are unique among them
 * @param skipped files that are not minutes, with the reason
 * @param unreadable files that could not be read from disk, with the reason
 * @param skippedProblems the problems of files skipped; those of meetings are kept by them
 */
record FilesRead(
    List<Meeting> meetings,
    Map<String, String> skipped,
    Map<String, String> unreadable,
    Map<String, List<Problem>> skippedProblems) {

  private interface Source {
    byte[] bytes(String file) throws IOException;
  }

  /**
   * Reads a whole archive.
   *
   * @throws ArchiveException if it can't be listed
   */
  static FilesRead of(Archive archive, Terminal terminal) throws ArchiveException {
    return read(archive.files(), archive::bytes, archive.settings(), terminal);
  }

  /** Reads files that belong to no archive, by the names they are to have. */
  static FilesRead of(Map<String, Path> files, Terminal terminal) {
    return read(
        List.copyOf(files.keySet()),
        name -> Archive.read(files.get(name)),
        Settings.NONE,
        terminal);
  }

  private static FilesRead read(
      List<String> files, Source source, Settings settings, Terminal terminal) {
    MinutesReader reader = StatementExtractor.reader(settings);
    ProgressLine progress = new ProgressLine(terminal, "Reading minutes");
    List<Meeting> meetings = new ArrayList<>();
    Map<String, String> skipped = new LinkedHashMap<>();
    Map<String, String> unreadable = new LinkedHashMap<>();
    Map<String, List<Problem>> skippedProblems = new LinkedHashMap<>();
    int done = 0;
    for (String file : files) {
      try {
        switch (reader.read(file, source.bytes(file))) {
          case Reading.Minutes minutes -> meetings.addAll(minutes.meetings());
          case Reading.Skipped other -> {
            skipped.put(file, other.reason());
            skippedProblems.put(file, other.problems());
          }
        }
      } catch (TooLargeException e) {
        skipped.put(file, e.getMessage());
      } catch (IOException e) {
        unreadable.put(file, e.getMessage());
      }
      done++;
      progress.at(done, files.size());
    }
    progress.end();
    return new FilesRead(
        AddressAssigner.withoutLedger(meetings), skipped, unreadable, skippedProblems);
  }

  /** The problems of all files that have any, by file; meetings come first. */
  Map<String, List<Problem>> problems() {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    meetings.forEach(
        meeting ->
            problems
                .computeIfAbsent(meeting.file(), file -> new ArrayList<>())
                .addAll(meeting.problems()));
    problems.putAll(skippedProblems);
    problems.values().removeIf(List::isEmpty);
    return problems;
  }
}
