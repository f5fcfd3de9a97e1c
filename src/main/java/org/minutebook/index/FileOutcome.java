package org.minutebook.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minutebook.addresses.FingerprintedMeeting;
import org.minutebook.reading.Reading;

/** What an update found out about one file of the archive. */
sealed interface FileOutcome {
  String file();

  /** Its bytes are what they were. */
  record Unchanged(FileEntry entry) implements FileOutcome {
    @Override
    public String file() {
      return entry.file();
    }
  }

  /** It was read. */
  record Read(String digest, Reading reading, Optional<FingerprintedMeeting> contents)
      implements FileOutcome {
    static Read of(String digest, Reading reading) {
      return new Read(
          digest,
          reading,
          reading instanceof Reading.Minutes minutes
              ? Optional.of(FingerprintedMeeting.of(minutes.meeting()))
              : Optional.empty());
    }

    @Override
    public String file() {
      return reading.file();
    }
  }

  /** Its bytes could not be had; {@code former} is what the index knows of it. */
  record Unreadable(String file, String message, Optional<FileEntry> former)
      implements FileOutcome {}

  /**
   * The outcomes, and one for every file that is known but stands in a folder that could not be
   * listed: it is not gone, only out of reach. In path order.
   *
   * @param unlisted folders and files that could not be listed, with the reason
   * @param known what the index knows, by file
   */
  static List<FileOutcome> withUnlisted(
      List<FileOutcome> outcomes, Map<String, String> unlisted, Map<String, FileEntry> known) {
    if (unlisted.isEmpty()) {
      return outcomes;
    }
    Set<String> seen = outcomes.stream().map(FileOutcome::file).collect(Collectors.toSet());
    List<FileOutcome> all = new ArrayList<>(outcomes);
    for (FileEntry entry : known.values()) {
      String file = entry.file();
      if (!seen.contains(file)) {
        unlisted.entrySet().stream()
            .filter(at -> file.equals(at.getKey()) || file.startsWith(at.getKey() + "/"))
            .findFirst()
            .ifPresent(at -> all.add(new Unreadable(file, at.getValue(), Optional.of(entry))));
      }
    }
    all.sort(Comparator.comparing(o -> o.file().codePoints().toArray(), Arrays::compare));
    return all;
  }
}
