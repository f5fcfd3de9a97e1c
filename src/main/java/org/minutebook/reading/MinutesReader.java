package org.minutebook.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Section;

/** Reads minutes. */
public final class MinutesReader {
  private final Settings settings;

  public MinutesReader(Settings settings) {
    this.settings = settings;
  }

  /**
   * Reads one file. Never throws on odd input.
   *
   * @param file its path in the archive
   * @param bytes its content as it stands
   */
  public Reading read(String file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int lines = (int) text.lines().count();
    Section all = new Section("notes", file, file, List.of(), 1, lines, 1, true, text);
    return new Reading.Minutes(
        new Meeting(
            file,
            MeetingId.of(file),
            Optional.empty(),
            settings.name().orElse(file),
            MeetingId.series(file),
            List.of(),
            List.of(all),
            List.of(),
            List.of(),
            Map.of()));
  }
}
