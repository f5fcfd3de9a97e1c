package org.minutebook.cli.redactions;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.archive.Redactions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code redact}. */
@Command(
    name = "redact",
    description = {
      "Print an entry for \"redactions\" in minutebook.yaml that does not name the words.",
      "",
      "Without WORDS it reads them from standard input, one entry a line, so that they stay out of"
          + " the shell's history. Needs no archive."
    })
public final class RedactCommand implements Callable<Integer> {
  private final InputStream in;
  private final PrintStream out;

  @Spec private CommandSpec spec;

  /** Reads from one stream and prints to another. */
  public RedactCommand(InputStream in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "words of one entry")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    for (String line : words.isEmpty() ? lines() : List.of(String.join(" ", words))) {
      if (!line.isBlank()) {
        out.println("  - digest: " + digest(line));
      }
    }
    return 0;
  }

  private String digest(String line) {
    return Redactions.digestOf(line)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "an entry must have 1 to "
                        + Redactions.MOST_WORDS
                        + " words of letters or digits"));
  }

  private List<String> lines() {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      return lines.lines().toList();
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(
          "can't read standard input: " + e.getCause().getMessage(), e.getCause());
    }
  }
}
