package org.minutebook.web.view;

import java.util.List;

/**
 * The page of which files were read and which were skipped.
 *
 * @param summary the numbers in a sentence
 * @param years the number of meetings of each year
 * @param skipped files that are not minutes, by reason
 * @param problemCount the number of problems in all files
 * @param problems the problems by file, of the first files only if there are many
 * @param hiddenFiles the number of files with problems that are not shown
 */
public record CoverageView(
    String summary,
    List<Link> years,
    List<Reason> skipped,
    long problemCount,
    List<FileProblems> problems,
    int hiddenFiles) {
  /** A reason to skip files, and the files skipped for it. */
  public record Reason(String text, List<Link> files) {}

  /** The problems of one file, each a link to its line with the message as its note. */
  public record FileProblems(Link file, List<Link> problems) {}
}
