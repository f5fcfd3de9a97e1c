package org.minutebook.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.cli.Minutebook;

/** Processes of their own, for what a warm one would hide: starting, memory, a small heap. */
final class Processes {
  /** Of Linux, the only system where the processor time of ended processes is known. */
  private static final double TICKS_A_SECOND = 100;

  private static final Path STAT = Path.of("/proc/self/stat");

  private Processes() {}

  /**
   * What an ended process printed and took.
   *
   * @param seconds from its start to its end
   * @param processorSeconds of it and of those that it waited for; not a number where unknown
   */
  record Ended(String output, double seconds, double processorSeconds) {}

  /** The command that runs a class of this class path. */
  static List<String> java(List<String> options, Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The command that indexes an archive, with the options that the launcher gives. */
  static List<String> index(List<String> options, Path archive, Path index) {
    List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC"));
    all.addAll(options);
    return java(
        all,
        Minutebook.class,
        "index",
        "--archive",
        archive.toString(),
        "--index",
        index.toString());
  }

  /**
   * Runs a command to its end.
   *
   * @throws IOException if it fails
   */
  static Ended run(List<String> command) throws IOException, InterruptedException {
    double busy = processorSecondsOfEnded();
    long start = System.nanoTime();
    // Shown only on failure, as Lucene warns of what does not matter here.
    Path messages = Files.createTempFile("minutebook-performance", ".log");
    try {
      Process process = new ProcessBuilder(command).redirectError(messages.toFile()).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      int status = process.waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (status != 0) {
        throw new IOException("status " + status + ": " + Files.readString(messages));
      }
      return new Ended(output, seconds, processorSecondsOfEnded() - busy);
    } finally {
      Files.delete(messages);
    }
  }

  /** Runs a class that measures, and reads its rows. */
  static List<Row> measure(List<String> options, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return Row.read(run(java(options, program, arguments)).output());
  }

  private static double processorSecondsOfEnded() throws IOException {
    if (!Files.isReadable(STAT)) {
      return Double.NaN;
    }
    String stat = Files.readString(STAT);
    // The second field, in brackets, is the name, which may hold anything.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
  }
}
