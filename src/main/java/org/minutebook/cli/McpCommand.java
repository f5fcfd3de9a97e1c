package org.minutebook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.mcp.McpServer;
import org.minutebook.mcp.MessageLines;
import org.minutebook.web.LocalMcp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "mcp",
    description = {
      "Let a program with a language model ask, over standard input and output.",
      "",
      "Speaks the Model Context Protocol, a message a line, until its input ends. It only reads."
          + " A server answers the same at /mcp."
    })
final class McpCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final InputStream in;

  @Mixin private ArchiveOptions options;

  McpCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() throws CommandException {
    try (LiveSearch live = LiveSearch.start(options, terminal)) {
      McpServer server =
          LocalMcp.server(live::settings, Minutebook.Version.number(), live::readiness);
      new MessageLines(in, server)
          .answer(
              line -> {
                terminal.out().println(line);
                terminal.out().flush();
              });
      return ExitCode.DONE;
    } catch (IOException e) {
      throw CommandException.unusable(
          new IOException("can't read standard input: " + e.getMessage(), e));
    }
  }
}
