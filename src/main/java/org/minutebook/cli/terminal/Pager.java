package org.minutebook.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows an answer that is longer than the terminal in the user's pager. What is said beside the
 * answer meanwhile is shown when the pager has ended.
 */
public final class Pager implements AutoCloseable {
  /** Makes it end where all fits, keep colours, and leave the text on the screen: like git. */
  private static final String LESS = "FRX";

  private final Terminal real;
  private final String command;
  private final Terminal paged;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Map<String, String> environment;
  private int lines;
  private boolean isPlain;
  private Process process;
  private OutputStream toProcess;

  private Pager(Terminal real, String command, Map<String, String> environment) {
    this.real = real;
    this.command = command;
    this.environment = environment;
    this.paged =
        new Terminal(
            new PrintStream(new BufferedOutputStream(new Answer()), false, UTF_8),
            new PrintStream(new Said(), true, UTF_8),
            real.watched(),
            real.colour(),
            real.screen());
  }

  /**
   * A pager for a terminal; empty where there is no screen, or nobody wants one: {@code PAGER} is
   * empty or {@code cat}.
   */
  public static Optional<Pager> of(Terminal terminal, Map<String, String> environment) {
    String named = environment.get("PAGER");
    String command = named == null ? "less" : named.strip();
    if (terminal.screen().isEmpty() || command.isEmpty() || command.equals("cat")) {
      return Optional.empty();
    }
    if (!isThere(command, environment.getOrDefault("PATH", ""))) {
      if (named != null) {
        terminal.say("there is no pager " + command);
      }
      return Optional.empty();
    }
    return Optional.of(new Pager(terminal, command, environment));
  }

  /** Whether the program can be found; a command that sets variables first is taken at its word. */
  private static boolean isThere(String command, String path) {
    String program = command.split("\\s", 2)[0];
    return program.contains("=")
        || Stream.of(program.contains("/") ? new String[] {""} : path.split(File.pathSeparator))
            .map(folder -> folder.isEmpty() ? Path.of(program) : Path.of(folder, program))
            .anyMatch(Files::isExecutable);
  }

  /** The terminal to print to. */
  public Terminal terminal() {
    return paged;
  }

  private void start() {
    try {
      ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
      builder.environment().putIfAbsent("LESS", environment.getOrDefault("LESS", LESS));
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      real.out().flush();
      real.err().flush();
      process = builder.start();
      toProcess = new PagerInput(process.getOutputStream());
      // Ctrl-C ends this program; the terminal belongs to the pager until the user leaves it.
      Runtime.getRuntime().addShutdownHook(new Thread(this::end, "pager"));
      toProcess.write(answer.toByteArray());
    } catch (IOException e) {
      isPlain = true;
      real.out().writeBytes(answer.toByteArray());
    }
  }

  /** Shows what is left, and waits for the user to leave the pager. */
  @Override
  public void close() {
    try {
      paged.out().flush();
    } catch (Terminal.BrokenPipe e) {
      // The user has left it before the end.
    }
    if (process == null) {
      if (!isPlain) {
        real.out().writeBytes(answer.toByteArray());
      }
      real.out().flush();
    }
    end();
    real.err().writeBytes(said.toByteArray());
    real.err().flush();
  }

  private void end() {
    if (process == null) {
      return;
    }
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The standard input of the pager. If it can't be written, the user has left the pager. */
  private static final class PagerInput extends FilterOutputStream {
    PagerInput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new Terminal.BrokenPipe();
      }
    }

    @Override
    public void flush() {
      try {
        out.flush();
      } catch (IOException e) {
        throw new Terminal.BrokenPipe();
      }
    }
  }

  /** Keeps the answer until it is longer than the screen, and gives it to the pager then. */
  private final class Answer extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (isPlain) {
        real.out().write(bytes, offset, length);
        return;
      }
      if (process != null) {
        toProcess.write(bytes, offset, length);
        return;
      }
      answer.write(bytes, offset, length);
      for (int i = offset; i < offset + length; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
      if (lines >= real.screen().orElseThrow().rows()) {
        start();
      }
    }

    @Override
    public void flush() throws IOException {
      if (process != null) {
        toProcess.flush();
      }
    }
  }

  /** Keeps what is said while the pager has the terminal. */
  private final class Said extends OutputStream {
    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (process != null && real.watched()) {
        said.write(bytes, offset, length);
      } else {
        real.err().write(bytes, offset, length);
      }
    }

    @Override
    public void flush() {
      real.err().flush();
    }
  }
}
