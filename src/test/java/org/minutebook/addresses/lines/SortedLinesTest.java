package org.minutebook.addresses.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding and changing lines of a sorted file. */
class SortedLinesTest {
  @TempDir private Path temp;

  @Test
  void findsLinesByTheirKeys() throws IOException {
    Path file = Files.write(temp.resolve("lines"), List.of("#", "a:1", "a/b:2", "c:3"));
    try (FileChannel channel = FileChannel.open(file)) {
      // In the order of bytes "/" comes before ":".
      SortedLines lines = new SortedLines(sorted(channel));
      assertEquals("a:1", text(lines.line(bytes("a:")).orElseThrow()));
      assertEquals("c:3", text(lines.line(bytes("c:")).orElseThrow()));
      assertTrue(lines.line(bytes("b:")).isEmpty());
      assertTrue(lines.line(bytes("d:")).isEmpty());
      assertEquals(
          List.of("a/b:2", "a:1"), lines.lines(bytes("a")).stream().map(this::text).toList());
    }
  }

  private FileChannel sorted(FileChannel channel) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(temp.resolve("lines")));
    lines.sort(null);
    Path file = Files.write(temp.resolve("sorted"), lines);
    channel.close();
    return FileChannel.open(file);
  }

  @Test
  void changedFileIsTheSameAsOneWrittenAnew() throws IOException {
    Random random = new Random(6);
    TreeMap<String, String> all = new TreeMap<>();
    Path file = Files.createFile(temp.resolve("lines"));
    LineDigest digest = new LineDigest();
    for (int round = 0; round < 60; round++) {
      Map<byte[], byte[]> changes = new TreeMap<>(Arrays::compareUnsigned);
      for (int i = random.nextInt(40); i >= 0; i--) {
        String key = random.nextInt(500) + ":";
        String line = key + "x".repeat(random.nextInt(round % 7 == 0 ? 2000 : 90));
        all.put(key, line);
        changes.put(bytes(key), bytes(line));
      }
      Path changed = temp.resolve("changed");
      try (FileChannel before = FileChannel.open(file);
          FileChannel out =
              FileChannel.open(changed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        new SortedLines(before).writeWith(changes, out, digest);
      }
      Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
      assertEquals(List.copyOf(all.values()), Files.readAllLines(file));
    }
    LineDigest whole = new LineDigest();
    all.values().forEach(line -> whole.add(bytes(line)));
    assertEquals(whole.toString(), digest.toString());
    assertEquals(whole.toString(), LineDigest.parse(whole.toString()).toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
