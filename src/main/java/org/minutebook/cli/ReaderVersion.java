package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.minutebook.archive.Settings;

/**
 * Identifies the version of the code that reads minutes, so that an index built by another version
 * is rebuilt. It covers the classes and word lists of the rooms up to {@code statements}: a change
 * to later rooms does not change what is read.
 */
final class ReaderVersion {
  private static final List<String> ROOMS =
      List.of(
          "org/minutebook/minutes/",
          "org/minutebook/archive/",
          "org/minutebook/markdown/",
          "org/minutebook/reading/",
          "org/minutebook/statements/");

  private ReaderVersion() {}

  /** Changes whenever the code that reads or the settings of the archive do. */
  static String fingerprint(Settings settings) {
    CRC32 crc = new CRC32();
    checksums().forEach((name, sum) -> crc.update((name + " " + sum + "\n").getBytes(UTF_8)));
    String digest = settings.digest().isEmpty() ? "none" : settings.digest().substring(0, 16);
    return "%08x-%s".formatted(crc.getValue(), digest);
  }

  /** The checksum of every file of the rooms, by name. */
  private static SortedMap<String, Long> checksums() {
    SortedMap<String, Long> checksums = new TreeMap<>();
    try {
      Path location =
          Path.of(ReaderVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(location)) {
        readFolder(location, checksums);
      } else {
        readJar(location, checksums);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return checksums;
  }

  private static void readJar(Path location, SortedMap<String, Long> checksums) throws IOException {
    try (JarFile jar = new JarFile(location.toFile())) {
      jar.stream()
          .filter(e -> !e.isDirectory() && ROOMS.stream().anyMatch(e.getName()::startsWith))
          .forEach(e -> checksums.put(e.getName(), e.getCrc()));
    }
  }

  private static void readFolder(Path location, SortedMap<String, Long> checksums)
      throws IOException {
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(location.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          checksums.put(location.relativize(file).toString(), checksum(file));
        }
      }
    }
  }

  private static long checksum(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      crc.update(in.readAllBytes());
    }
    return crc.getValue();
  }
}
