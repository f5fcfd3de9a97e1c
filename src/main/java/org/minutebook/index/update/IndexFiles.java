package org.minutebook.index.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.minutebook.archive.Listing.Stamp;

/**
 * The files of a commit with their sizes and times. Lucene never changes a file, so another size or
 * time shows that somebody else did.
 */
record IndexFiles(Path folder, Map<String, Stamp> stamps) {

  static IndexFiles of(Path folder, Collection<String> names) throws IOException {
    Map<String, Stamp> stamps = new HashMap<>();
    for (String name : names) {
      stamps.put(name, stamp(folder, name));
    }
    return new IndexFiles(folder, stamps);
  }

  private static Stamp stamp(Path folder, String name) throws IOException {
    return Stamp.of(Files.readAttributes(folder.resolve(name), BasicFileAttributes.class));
  }

  /** Whether all of them are there as they were. */
  boolean areStill() {
    try {
      return of(folder, stamps.keySet()).stamps.equals(stamps);
    } catch (IOException e) {
      return false;
    }
  }
}
