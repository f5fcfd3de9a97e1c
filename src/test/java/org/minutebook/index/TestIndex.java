package org.minutebook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.minutebook.archive.Archive;

/** An archive of invented minutes in a temporary folder, and its index. */
final class TestIndex {
  final Path minutes;
  final Path folder;

  TestIndex(Path temp) throws IOException {
    minutes = Files.createDirectory(temp.resolve("archive"));
    folder = temp.resolve("index");
  }

  Path write(String file, String text) throws IOException {
    Path path = minutes.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  IndexReport update() throws Exception {
    return update(PlainMinutes::read, "reader");
  }

  IndexReport update(FileParser parser, String fingerprint) throws Exception {
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      return index.update(Archive.open(minutes), parser, fingerprint, Progress.NONE);
    }
  }

  int documents() throws Exception {
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      return reader.numDocs();
    }
  }

  Instant indexed() throws Exception {
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      return MinutesIndex.indexed(reader);
    }
  }

  Set<String> files() throws Exception {
    return new TreeSet<>(entries().stream().map(FileEntry::file).toList());
  }

  List<FileEntry> entries() throws Exception {
    List<FileEntry> entries = new ArrayList<>();
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      for (var leaf : reader.leaves()) {
        FileEntry.forEach(leaf.reader(), (doc, entry) -> entries.add(entry));
      }
    }
    return entries;
  }
}
