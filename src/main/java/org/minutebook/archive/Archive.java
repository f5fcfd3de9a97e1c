package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of minutes. */
public final class Archive {
  private final Path folder;

  private Archive(Path folder) {
    this.folder = folder;
  }

  public static Archive open(Path folder) throws ArchiveException {
    if (!Files.isDirectory(folder)) {
      throw new ArchiveException(folder + " is no folder");
    }
    return new Archive(folder);
  }

  /** Paths inside the archive, parts joined by '/', in path order. */
  public List<String> files() throws ArchiveException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(p -> folder.relativize(p).toString())
          .filter(p -> p.endsWith(".md") || p.endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ArchiveException("can't list " + folder, e);
    }
  }

  public byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  public Settings settings() {
    return Settings.NONE;
  }
}
