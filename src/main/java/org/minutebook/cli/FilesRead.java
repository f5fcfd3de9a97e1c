package org.minutebook.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.addresses.AddressAssigner;
import org.minutebook.archive.TooLargeException;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;

/**
 * Files read without an index, each accounted for.
 *
 * @param meetings those that are minutes, in path order, with addresses that are unique among them
 * @param passedOver those that are not, with the reason
 * @param unreadable those whose bytes could not be had, with the reason
 * @param odd problems of those passed over, which no meeting tells
 */
record FilesRead(
    List<Meeting> meetings,
    Map<String, String> passedOver,
    Map<String, String> unreadable,
    Map<String, List<Problem>> odd) {

  /** Gives a file's bytes. */
  interface Source {
    byte[] bytes(String file) throws IOException;
  }

  /** Reads the files of one archive. */
  static FilesRead of(
      List<String> files, Source source, MinutesReader reader, ProgressLine progress) {
    List<Meeting> meetings = new ArrayList<>();
    Map<String, String> passedOver = new LinkedHashMap<>();
    Map<String, String> unreadable = new LinkedHashMap<>();
    Map<String, List<Problem>> odd = new LinkedHashMap<>();
    int done = 0;
    for (String file : files) {
      try {
        switch (reader.read(file, source.bytes(file))) {
          case Reading.Minutes minutes -> meetings.add(minutes.meeting());
          case Reading.PassedOver not -> {
            passedOver.put(file, not.reason());
            odd.put(file, not.problems());
          }
        }
      } catch (TooLargeException e) {
        passedOver.put(file, e.getMessage());
      } catch (IOException e) {
        unreadable.put(file, e.getMessage());
      }
      done++;
      progress.at(done, files.size());
    }
    progress.end();
    return new FilesRead(AddressAssigner.withoutLedger(meetings), passedOver, unreadable, odd);
  }

  /**
   * What is odd about every file that has something odd, in path order of meetings, then others.
   */
  Map<String, List<Problem>> problems() {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    meetings.forEach(meeting -> problems.put(meeting.file(), meeting.problems()));
    problems.putAll(odd);
    problems.values().removeIf(List::isEmpty);
    return problems;
  }
}
