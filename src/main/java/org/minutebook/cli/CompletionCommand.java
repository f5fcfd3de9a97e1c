package org.minutebook.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
    name = "completion",
    description = "Print a script that lets bash or zsh complete commands and options.")
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal
        .out()
        .print(AutoComplete.bash("minutebook", Minutebook.commandLine(terminal, Map.of())));
    return ExitCode.DONE;
  }
}
