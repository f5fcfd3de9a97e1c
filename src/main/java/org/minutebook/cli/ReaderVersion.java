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
 * Tells one version of the code that reads minutes from another, so that an index made by an older
 * one is made anew. It covers the classes and word lists of the rooms up to statements; a change of
 * the pages or of this room reads nothing again.
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

  /** A short word that changes with the code that reads and with the archive's settings. */
  static String fingerprint(Settings settings) {
    CRC32 crc = new CRC32();
    entries().forEach((name, sum) -> crc.update((name + " " + sum + "\n").getBytes(UTF_8)));
    String said = settings.digest().isEmpty() ? "none" : settings.digest().substring(0, 16);
    return "%08x-%s".formatted(crc.getValue(), said);
  }

  /** The check sum of every file of the rooms, by name; a jar has them at hand. */
  private static SortedMap<String, Long> entries() {
    SortedMap<String, Long> entries = new TreeMap<>();
    try {
      Path place =
          Path.of(ReaderVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        readFolder(place, entries);
      } else {
        readJar(place, entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return entries;
  }

  private static void readJar(Path place, SortedMap<String, Long> entries) throws IOException {
    try (JarFile jar = new JarFile(place.toFile())) {
      jar.stream()
          .filter(e -> !e.isDirectory() && ROOMS.stream().anyMatch(e.getName()::startsWith))
          .forEach(e -> entries.put(e.getName(), e.getCrc()));
    }
  }

  private static void readFolder(Path place, SortedMap<String, Long> entries) throws IOException {
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(place.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          entries.put(place.relativize(file).toString(), sum(file));
        }
      }
    }
  }

  private static long sum(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      crc.update(in.readAllBytes());
    }
    return crc.getValue();
  }
}
