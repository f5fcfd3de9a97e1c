package org.minutebook.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.archive.Archive;
import org.minutebook.archive.TooLargeException;

/** Files that somebody named one by one, by the archive whose settings hold for them. */
final class NamedFiles {
  /** How standard input is shown, and read if nothing says what its name is. */
  private static final String SHOWN_INPUT = "-";

  private static final String INPUT = "standard-input.md";

  /** A file: its bytes, and the name that the caller gave it. */
  interface Named {
    /** By the name the caller gave it. */
    String shown();

    byte[] bytes() throws IOException;
  }

  private record OfPath(String shown, Path path) implements Named {
    @Override
    public byte[] bytes() throws IOException {
      return Archive.read(path);
    }
  }

  private static final class OfInput implements Named {
    private final String shown;
    private final byte[] bytes;

    OfInput(String shown, byte[] bytes) {
      this.shown = shown;
      this.bytes = bytes;
    }

    @Override
    public String shown() {
      return shown;
    }

    @Override
    public byte[] bytes() throws TooLargeException {
      if (bytes.length > Archive.MAX_BYTES) {
        throw new TooLargeException(bytes.length);
      }
      return bytes.clone();
    }
  }

  private final Path folder;
  private final InputStream in;
  private final Optional<String> inputName;
  private final Map<Optional<Path>, Map<String, Named>> byArchive = new LinkedHashMap<>();

  /**
   * No files yet.
   *
   * @param folder an archive, whose settings hold for the files in it
   * @param inputName the path of the file on standard input
   */
  NamedFiles(Path folder, InputStream in, Optional<String> inputName) {
    this.folder = folder;
    this.in = in;
    this.inputName = inputName;
  }

  void add(String name) {
    add(Path.of(name), new OfPath(name, Path.of(name)));
  }

  void addStandardInput() {
    try {
      byte[] bytes = in.readNBytes(Archive.MAX_BYTES + 1);
      add(Path.of(inputName.orElse(INPUT)), new OfInput(inputName.orElse(SHOWN_INPUT), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read standard input: " + e.getMessage(), e);
    }
  }

  /** The files by the path they have in their archive, each archive's in path order. */
  Map<Optional<Path>, Map<String, Named>> byArchive() {
    return byArchive;
  }

  private void add(Path path, Named file) {
    Path absolute = path.toAbsolutePath().normalize();
    Optional<Path> archive = archiveOf(absolute);
    String name =
        archive
            .map(root -> inArchive(root.toAbsolutePath().normalize().relativize(absolute)))
            .orElseGet(() -> alone(path));
    Map<String, Named> files = byArchive.computeIfAbsent(archive, a -> new TreeMap<>());
    String free = name;
    // Files of no archive are known by their names alone, which two of them may share.
    for (int i = 2; files.containsKey(free) && !files.get(free).shown().equals(file.shown()); i++) {
      free = i + "/" + name;
    }
    files.put(free, file);
  }

  /** The innermost folder above a file that has settings, or else the archive it is in. */
  private Optional<Path> archiveOf(Path file) {
    for (Path above = file.getParent(); above != null; above = above.getParent()) {
      if (Files.isRegularFile(above.resolve(Archive.SETTINGS))) {
        return Optional.of(above);
      }
    }
    Path root = folder.toAbsolutePath().normalize();
    return file.startsWith(root) && Files.isDirectory(root)
        ? Optional.of(folder)
        : Optional.empty();
  }

  /** Of no archive: the path as given, since a date may be spread over it; else the name alone. */
  private static String alone(Path path) {
    Path normal = path.normalize();
    return normal.isAbsolute() || normal.startsWith("..")
        ? String.valueOf(normal.getFileName())
        : inArchive(normal);
  }

  private static String inArchive(Path path) {
    StringBuilder name = new StringBuilder();
    path.forEach(part -> name.append(name.isEmpty() ? "" : "/").append(part));
    return name.toString();
  }

  /** A file in a folder, by the name that the caller gave the folder. */
  static String below(String folder, String file) {
    String above = folder.endsWith("/") ? folder : folder + "/";
    return above.equals("./") ? file : above + file;
  }
}
