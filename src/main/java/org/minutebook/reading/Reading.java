package org.minutebook.reading;

import java.util.List;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;

/** The result of reading a file: minutes, or the reason why it was skipped. */
public sealed interface Reading {
  /** Path of the file in the archive. */
  String file();

  /**
   * The file is minutes.
   *
   * @param meetings its meetings in the order of their lines; at least one, and mostly only one
   */
  record Minutes(List<Meeting> meetings) implements Reading {
    public Minutes {
      meetings = List.copyOf(meetings);
    }

    /** The minutes of one meeting. */
    public Minutes(Meeting meeting) {
      this(List.of(meeting));
    }

    /** The first of the meetings. */
    public Meeting first() {
      return meetings.getFirst();
    }

    @Override
    public String file() {
      return first().file();
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
