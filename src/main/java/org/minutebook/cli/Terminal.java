package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the program writes: data to {@code out}, everything else to {@code err}, both in UTF-8
 * whatever the locale.
 *
 * @param watched whether a person is watching {@code err}, so that progress makes sense
 * @param colour whether {@code out} shows colours
 */
record Terminal(PrintStream out, PrintStream err, boolean watched, boolean colour) {

  /**
   * The process's own. Java 21 can't tell which of its streams is a terminal; the launcher can, and
   * says so in the property {@code minutebook.terminals}: {@code out}, {@code err} or both.
   */
  static Terminal ofProcess(Map<String, String> environment) {
    Set<String> terminals = Set.of(System.getProperty("minutebook.terminals", "").split(","));
    boolean wantsColour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        terminals.contains("err"),
        terminals.contains("out") && wantsColour);
  }

  /** What a person should see at once is flushed at each line; data is not. */
  private static PrintStream stream(FileDescriptor descriptor, boolean autoflush) {
    OutputStream raw = new FileOutputStream(descriptor);
    OutputStream checked = autoflush ? raw : new Checked(raw);
    return new PrintStream(new BufferedOutputStream(checked, 1 << 14), autoflush, UTF_8);
  }

  /** Says something to the person, as {@code minutebook: ...}. */
  void say(String message) {
    err.println("minutebook: " + clean(message));
  }

  /** Text set in bold, where that shows. */
  String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** Text set back, where that shows. */
  String dim(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  /** Words that were found, where that shows. */
  String marked(String text) {
    return colour ? "\u001b[1;33m" + text + "\u001b[0m" : text;
  }

  /**
   * Text of files and their names without control characters, which could make a terminal do
   * things; line ends and tabs are kept.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c)
        .filter(c -> !isTurn(c))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /**
   * Marks that turn the direction of text, with which one text can be made to look like another.
   */
  private static boolean isTurn(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** The reader of standard output went away, as {@code head} does once it has enough. */
  static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Standard output can't be written to, as on a full disk. */
  static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwritable(IOException cause) {
      super("can't write to standard output: " + cause.getMessage(), cause);
    }
  }

  /** A {@link PrintStream} swallows its exceptions; this lets the command end at the first one. */
  static final class Checked extends FilterOutputStream {
    Checked(OutputStream out) {
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
          throw new ReaderGone();
        }
        throw new Unwritable(e);
      }
    }
  }
}
