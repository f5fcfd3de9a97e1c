package org.minutebook.reading;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** The files that an archive's settings have passed over. */
record IgnoredFiles(List<PathMatcher> patterns) {

  /**
   * Understands globs: {@code *} stands for any part of a name, {@code **} goes through folders.
   *
   * @throws java.util.regex.PatternSyntaxException if one is no glob, which settings never hold
   */
  static IgnoredFiles of(List<String> globs) {
    FileSystem here = FileSystems.getDefault();
    return new IgnoredFiles(
        globs.stream().map(glob -> here.getPathMatcher("glob:" + glob)).toList());
  }

  /** Whether one of the patterns fits the whole path of a file in the archive. */
  boolean has(String file) {
    if (patterns.isEmpty()) {
      return false;
    }
    try {
      Path path = Path.of(file);
      return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    } catch (InvalidPathException e) {
      return false; // Files of an archive have paths that can be written; other callers' may not.
    }
  }
}
