package org.minutebook.index.update;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Sha256;
import org.minutebook.index.FileEntry;

/**
 * What the index knows of the files of an archive, to be compared with what they are now.
 *
 * @param archive has the files
 * @param entries all entries, to keep those of files that can't be read
 * @param current those of files that need not be read again if they have not changed
 * @param asBefore files that have not changed, so that they need not even be opened
 * @param factsOf what a file told about its series
 */
record KnownFiles(
    Archive archive,
    Map<String, List<FileEntry>> entries,
    Map<String, List<FileEntry>> current,
    Set<String> asBefore,
    Function<String, Optional<String>> factsOf) {

  /** The same with other entries that may stay. */
  KnownFiles withCurrent(Map<String, List<FileEntry>> other) {
    return new KnownFiles(archive, entries, other, asBefore, factsOf);
  }

  /** The bytes of a file with their digest; empty bytes if it is as before. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(byte[] bytes, String digest) {}

  /** What is in a file. */
  Content content(String file) throws IOException {
    List<FileEntry> own = current(file);
    if (!own.isEmpty() && asBefore.contains(file)) {
      return new Content(new byte[0], own.getFirst().digest());
    }
    byte[] bytes = archive.bytes(file);
    // What people put right is read with the file.
    return new Content(bytes, Sha256.of(bytes) + archive.settings().corrections().digest(file));
  }

  /** Whether a file can be read and has the content that its entries stand for. */
  boolean isAsBefore(String file) {
    try {
      return isCurrent(file, content(file).digest());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the entries of a file stand for this content. */
  boolean isCurrent(String file, String digest) {
    List<FileEntry> own = current(file);
    return !own.isEmpty() && own.getFirst().digest().equals(digest);
  }

  /** The entries of a file that may stay; none if it must be read again. */
  List<FileEntry> current(String file) {
    return current.getOrDefault(file, List.of());
  }

  /** The entries of a file in the index. */
  List<FileEntry> all(String file) {
    return entries.getOrDefault(file, List.of());
  }

  /** What a file told about its series. */
  Optional<String> facts(String file) {
    return factsOf.apply(file);
  }
}
