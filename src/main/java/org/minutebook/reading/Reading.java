package org.minutebook.reading;

import java.util.List;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;

/** The result of reading a file: minutes, or the reason why it was skipped. */
public sealed interface Reading {
  /** Path of the file in the archive. */
  String file();

  /** The file is minutes. */
  record Minutes(Meeting meeting) implements Reading {
    @Override
    public String file() {
      return meeting.file();
    }
  }

  /**
   * The file is no minutes.
   *
   * @param reason why, as a short phrase: "a README", "not text"
   * @param problems what was odd about it
   */
  record Skipped(String file, String reason, List<Problem> problems) implements Reading {
    public Skipped {
      problems = List.copyOf(problems);
    }
  }
}
