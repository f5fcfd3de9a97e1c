package org.minutebook.reading;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** The files that an archive's settings tell the reader to ignore. */
record IgnoredFiles(List<PathMatcher> patterns) {

  /**
   * From globs: {@code *} matches any part of a name, {@code **} also matches slashes.
   *
   * @throws java.util.regex.PatternSyntaxException if one is no glob; settings have been checked
   */
  static IgnoredFiles of(List<String> globs) {
    FileSystem here = FileSystems.getDefault();
    return new IgnoredFiles(
        globs.stream().map(glob -> here.getPathMatcher("glob:" + glob)).toList());
  }

  /** Whether one of the patterns matches the whole path of a file in the archive. */
  boolean has(String file) {
    if (patterns.isEmpty()) {
      return false;
    }
    try {
      Path path = Path.of(file);
      return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    } catch (InvalidPathException e) {
      return false; // Text from standard input may have been given a name that is no path.
    }
  }
}
