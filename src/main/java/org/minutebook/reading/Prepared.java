package org.minutebook.reading;

import java.util.List;
import org.minutebook.markdown.BlockParser;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.SourceText;
import org.minutebook.reading.attendance.Attendance;
import org.minutebook.reading.series.FileFacts;

/** A file of which all has been read that needs nothing but the file. */
sealed interface Prepared {
  /** A file that is no minutes for its name or bytes, and tells nothing about its series. */
  record Skipped(String file, String reason) implements Prepared {
    Reading reading() {
      return new Reading.Skipped(file, reason, List.of());
    }
  }

  /** A file of text. */
  record Text(
      String file,
      SourceText source,
      FrontMatter front,
      BlockParser.Parsed parsed,
      String title,
      Attendance.Result attendance,
      Speakers speakers)
      implements Prepared {

    /** What it tells about its series. */
    FileFacts facts() {
      return FileFacts.of(source.lines(), speakers.names(), title);
    }
  }
}
