package org.minutebook.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minutebook.addresses.AddressAssigner;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.archive.Settings;
import org.minutebook.archive.TooLargeException;
import org.minutebook.cli.terminal.ProgressLine;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.AgendaFiles;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.reading.SeriesReader;
import org.minutebook.reading.SeriesSummary;
import org.minutebook.statements.StatementExtractor;

/**
 * The outcome of reading files without an index; every file is minutes, skipped or unreadable.
 *
 * @param meetings in path order, with addresses that are unique among them
 * @param skipped files that are not minutes, with the reason
 * @param unreadable files that could not be read from disk, with the reason
 * @param skippedProblems the problems of files skipped; those of meetings are kept by them
 * @param learnt what was learnt of each series; {@code ""} is that at the top of the archive
 */
public record FilesRead(
    List<Meeting> meetings,
    Map<String, String> skipped,
    Map<String, String> unreadable,
    Map<String, List<Problem>> skippedProblems,
    Map<String, SeriesSummary> learnt) {

  /**
   * Reads a whole archive.
   *
   * @throws ArchiveException if it can't be listed
   */
  public static FilesRead of(Archive archive, Terminal terminal) throws ArchiveException {
    return read(archive.files(), archive::bytes, archive.settings(), terminal);
  }

  /** Reads files that belong to no archive, by the names they are to have. */
  public static FilesRead of(Map<String, Path> files, Terminal terminal) {
    return of(
        List.copyOf(files.keySet()),
        name -> Archive.read(files.get(name)),
        Settings.NONE,
        terminal);
  }

  /** Reads some files, each as one of an archive with these settings. */
  static FilesRead of(
      List<String> files, SeriesReader.Source source, Settings settings, Terminal terminal) {
    return read(files, source, settings, terminal);
  }

  private static FilesRead read(
      List<String> files, SeriesReader.Source source, Settings settings, Terminal terminal) {
    MinutesReader reader = StatementExtractor.reader(settings);
    ProgressLine progress = new ProgressLine(terminal, "Reading minutes");
    Map<String, List<Meeting>> meetings = new HashMap<>();
    Map<String, String> skipped = new TreeMap<>();
    Map<String, String> unreadable = new TreeMap<>();
    Map<String, List<Problem>> skippedProblems = new TreeMap<>();
    Map<String, SeriesSummary> learnt = new TreeMap<>();
    int done = 0;
    for (Map.Entry<String, List<String>> series : SeriesReader.bySeries(files).entrySet()) {
      SeriesReader pass = new SeriesReader(reader);
      List<String> readable = new ArrayList<>();
      for (String file : series.getValue()) {
        try {
          pass.learn(file, source.bytes(file));
          readable.add(file);
        } catch (TooLargeException e) {
          skipped.put(file, e.getMessage());
        } catch (IOException e) {
          unreadable.put(file, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
          unreadable.put(file, failed(e));
        }
      }
      learnt.put(series.getKey(), pass.summary());
      for (String file : readable) {
        try {
          switch (pass.read(file, source)) {
            case Reading.Minutes minutes -> meetings.put(file, minutes.meetings());
            case Reading.Skipped other -> {
              skipped.put(file, other.reason());
              skippedProblems.put(file, other.problems());
            }
          }
        } catch (IOException e) {
          unreadable.put(file, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
          unreadable.put(file, failed(e));
        }
      }
      done += series.getValue().size();
      progress.at(done, files.size());
    }
    progress.end();
    takeOutAgendas(AgendaFiles.among(files), meetings, skipped, skippedProblems);
    return new FilesRead(
        AddressAssigner.withoutLedger(
            files.stream()
                .flatMap(file -> meetings.getOrDefault(file, List.of()).stream())
                .toList()),
        skipped,
        unreadable,
        skippedProblems,
        learnt);
  }

  /** A reader that fails on one file must not stop the others. */
  private static String failed(Throwable e) {
    return "reading it failed: " + ErrorMessage.of(e);
  }

  /** Skips the agendas beside minutes, which are no meetings of their own. */
  private static void takeOutAgendas(
      AgendaFiles agendas,
      Map<String, List<Meeting>> meetings,
      Map<String, String> skipped,
      Map<String, List<Problem>> problems) {
    for (String file : agendas.files()) {
      String minutes = agendas.minutesOf(file).orElseThrow();
      List<Meeting> own = meetings.get(file);
      if (!meetings.containsKey(minutes)
          || (own == null && !AgendaFiles.mayBeAgenda(skipped.get(file)))) {
        continue;
      }
      Reading read =
          own != null
              ? new Reading.Minutes(own)
              : new Reading.Skipped(
                  file, skipped.get(file), problems.getOrDefault(file, List.of()));
      if (AgendaFiles.beside(minutes, read) instanceof Reading.Skipped agenda) {
        meetings.remove(file);
        skipped.put(file, agenda.reason());
        problems.put(file, agenda.problems());
      }
    }
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
