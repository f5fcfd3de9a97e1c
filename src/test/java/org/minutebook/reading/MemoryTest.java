package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * No input takes more than 16 MB and 50 times its size: what is hostile is read in a heap of that,
 * and of what the reader itself holds.
 */
class MemoryTest {
  private static final int KILOBYTES = 200;

  /** Word lists, the models, of which the word vectors are the most, and the classes' own data. */
  private static final int READER = 16;

  @Test
  void hostileInputIsReadInASmallHeap() throws IOException, InterruptedException {
    int heap = READER + 16 + 50 * KILOBYTES / 1000;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingMemory.class.getName(),
                "hostile",
                String.valueOf(KILOBYTES))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(true, process.waitFor(3, TimeUnit.MINUTES), output);
    assertEquals(0, process.exitValue(), output);
  }
}
