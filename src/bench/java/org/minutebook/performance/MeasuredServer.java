package org.minutebook.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.minutebook.cli.Minutebook;

/**
 * A process that serves an archive as usual. A line on its standard input makes it collect garbage
 * and tell how much of the heap is in use; it ends with its input.
 */
final class MeasuredServer {
  private static final int COLLECTIONS = 4;

  private MeasuredServer() {}

  /** Arguments: those of {@code serve}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = System.out; // the program sets another one
    Thread.ofPlatform().daemon().start(() -> Minutebook.main(arguments));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    while (lines.readLine() != null) {
      for (int i = 0; i < COLLECTIONS; i++) {
        System.gc();
        Thread.sleep(100);
      }
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      out.printf(Locale.ROOT, "%.1f%n", used / 1e6);
    }
    System.exit(0);
  }
}
