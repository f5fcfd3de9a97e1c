package org.minutebook.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description = "Find the sections where something was discussed, best match first.")
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Option(names = "--json", description = "print the response of the API")
  private boolean json;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command with nothing but words. */
  SearchCommand(Terminal terminal, List<String> words) {
    this.terminal = terminal;
    this.query = QueryOptions.of(words);
  }

  /** What was asked for, for messages. */
  @Override
  public String toString() {
    return query.request() + " in " + options + (json ? " as JSON" : "");
  }

  @Override
  public Integer call() throws CommandException {
    var request = query.request();
    try (SearchSession session = SearchSession.open(options, terminal)) {
      if (json) {
        return QueryOptions.printResponse(session.api().search(query.apiParameters()), terminal);
      }
      SearchResults found = session.search().search(request);
      found.warnings().forEach(terminal::say);
      found.results().forEach(this::print);
      terminal.out().flush();
      if (found.results().isEmpty()) {
        terminal.say("nothing found for \"" + query.text() + "\"");
        return ExitCode.NOTHING_FOUND;
      }
      terminal.say(TextOutput.shown(found.results().size(), found.total(), "section"));
      QueryOptions.printNext(found.next(), terminal);
      return ExitCode.DONE;
    }
  }

  private void print(SearchResults.Hit hit) {
    terminal.print(terminal.bold(hit.section().title()), 0);
    String place =
        "  %s  %s:%d  %s/%s"
            .formatted(
                TextOutput.date(hit.meeting().date()),
                hit.meeting().file(),
                hit.section().line(),
                hit.meeting().id(),
                hit.section().id());
    terminal.print(terminal.dim(place), 2);
    terminal.print("  " + TextOutput.snippet(hit.snippet(), terminal), 2);
    if (hit.related()) {
      terminal.out().println(terminal.dim("  related: shares other words with the best results"));
    }
    for (Statement statement : hit.statements()) {
      terminal.print(
          Terminal.clean("  %s: %s".formatted(statement.kind().word(), statement.plain())), 4);
    }
    terminal.out().println();
  }
}
