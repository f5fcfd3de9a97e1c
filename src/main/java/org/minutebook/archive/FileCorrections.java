package org.minutebook.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Problem;

/**
 * The corrections of one file while it is read, which keeps in mind those that have found their
 * sentence. For one thread.
 */
public final class FileCorrections {
  /** More of one file are not read: each is compared with every sentence. */
  private static final int MOST = 200;

  private static final int SHOWN_LENGTH = 60;

  private final String file;
  private final List<StatementCorrection> all;
  private final Map<StatementCorrection, String> unfit = new LinkedHashMap<>();

  FileCorrections(String file, List<StatementCorrection> all) {
    this.file = file;
    this.all = all.subList(0, Math.min(MOST, all.size()));
    this.all.forEach(
        correction ->
            unfit.put(
                correction,
                "no sentence of %s has the words \"%s\": put right the words, or delete it"
                    .formatted(correction.meeting(), beginning(correction.words()))));
    all.subList(this.all.size(), all.size())
        .forEach(
            correction -> unfit.put(correction, "there are more than " + MOST + " for one file"));
  }

  /** Those that may be of the file's meeting on that day. */
  public List<StatementCorrection> on(Optional<MeetingDate> date) {
    String prefix = MeetingId.of(file) + "/";
    return all.stream()
        .filter(
            correction ->
                !MeetingId.isOfPart(correction.meeting(), file)
                    || date.filter(day -> correction.meeting().startsWith(prefix + day))
                        .isPresent())
        .toList();
  }

  /** Takes down that a correction has found its sentence. */
  public void fits(StatementCorrection correction) {
    unfit.remove(correction);
  }

  /** Takes down why a correction was not made, if it has found no sentence elsewhere. */
  public void fitsNot(StatementCorrection correction, String reason) {
    unfit.replace(correction, reason);
  }

  /** The corrections that were not made, as problems of the file. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    unfit.forEach(
        (correction, why) ->
            problems.add(
                new Problem(
                    1,
                    Corrections.PROBLEM,
                    "%s:%d: %s".formatted(correction.in(), correction.line(), why))));
    return problems;
  }

  private static String beginning(String words) {
    return words.length() <= SHOWN_LENGTH ? words : words.substring(0, SHOWN_LENGTH) + "...";
  }
}
