package org.minutebook.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The output streams of the program: {@code out} for data, {@code err} for everything else. Both
 * are UTF-8 in every locale.
 *
 * @param watched whether {@code err} is a terminal, so that progress may be shown
 * @param colour whether to use colours on {@code out}
 * @param screen the size of {@code out}; empty where it is no terminal, and text is not wrapped
 */
public record Terminal(
    PrintStream out, PrintStream err, boolean watched, boolean colour, Optional<Screen> screen) {

  /** Streams of which {@code out} is no terminal. */
  public Terminal(PrintStream out, PrintStream err, boolean watched, boolean colour) {
    this(out, err, watched, colour, Optional.empty());
  }

  /**
   * The streams of this process. Java 21 can't find out which of them is a terminal, so the
   * launcher sets the property {@code minutebook.terminals} to {@code out}, {@code err} or both,
   * and {@code minutebook.screen} to the size of {@code out}.
   */
  public static Terminal ofProcess(Map<String, String> environment) {
    Set<String> terminals = Set.of(System.getProperty("minutebook.terminals", "").split(","));
    boolean wantsColour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        terminals.contains("err"),
        terminals.contains("out") && wantsColour,
        terminals.contains("out")
            ? Optional.of(Screen.of(System.getProperty("minutebook.screen", ""), environment))
            : Optional.empty());
  }

  /** Messages are flushed line by line, so that they are seen at once; data is not. */
  private static PrintStream stream(FileDescriptor descriptor, boolean autoflush) {
    OutputStream raw = new FileOutputStream(descriptor);
    OutputStream checked = autoflush ? raw : new CheckedStream(raw);
    return new PrintStream(new BufferedOutputStream(checked, 1 << 14), autoflush, UTF_8);
  }

  /** Prints lines of data without their control characters, wrapped to the terminal. */
  public void print(String lines) {
    String clean = clean(lines);
    out.println(screen.map(s -> WrappedText.ofLines(clean, s.columns())).orElse(clean));
  }

  /**
   * Prints a line that may have styles and is clean already, wrapped to the terminal.
   *
   * @param indent blanks before all its lines but the first
   */
  public void print(String line, int indent) {
    out.println(screen.map(s -> WrappedText.ofLine(line, s.columns(), indent)).orElse(line));
  }

  /** Prints a message to standard error, as {@code minutebook: message}. */
  public void say(String message) {
    err.println("minutebook: " + clean(message));
  }

  /** Says what happens while a server runs, with the time: {@code minutebook: 2031-... message}. */
  public void log(String message) {
    say(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + message);
  }

  /** Cleans text and makes it bold if there are colours. */
  public String bold(String text) {
    return styled("1", clean(text));
  }

  /** Cleans text and makes it dim if there are colours. */
  public String dim(String text) {
    return styled("2", clean(text));
  }

  /** Marks words that match the query: bold and yellow, or between asterisks without colours. */
  public String highlight(String text) {
    return colour ? styled("1;33", text) : "*" + text + "*";
  }

  private String styled(String codes, String text) {
    return colour ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
  }

  /**
   * Replaces control characters, which could send commands to the terminal, and removes the ones
   * that change the direction of text, which can disguise it. Line ends and tabs are kept.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c)
        .filter(c -> !isDirectionMark(c))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isDirectionMark(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** The program reading standard output has ended, as {@code head} does after ten lines. */
  public static final class BrokenPipe extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Standard output can't be written to, for instance because a disk is full. */
  public static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwritable(IOException cause) {
      super("can't write to standard output: " + cause.getMessage(), cause);
    }
  }

  /**
   * Turns the first write error into an unchecked exception that ends the command; a {@link
   * PrintStream} would ignore it and go on.
   */
  public static final class CheckedStream extends FilterOutputStream {
    public CheckedStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("pipe")) {
          throw new BrokenPipe();
        }
        throw new Unwritable(e);
      }
    }
  }
}
