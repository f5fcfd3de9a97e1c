package org.minutebook.cli;

import java.util.concurrent.Callable;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description = "Find the sections where something was discussed, best first.")
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private QueryOptions question;
  @Mixin private ArchiveOptions places;

  @Option(names = "--json", description = "print the object that the API answers with")
  @SuppressWarnings("UnusedVariable")
  private boolean json;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    var request = question.request();
    try (SearchSession open = SearchSession.of(places, terminal)) {
      if (json) {
        return QueryOptions.print(open.api().search(question.parameters()), terminal);
      }
      SearchResults found = open.search().search(request);
      found.warnings().forEach(terminal::say);
      found.results().forEach(this::print);
      terminal.out().flush();
      if (found.results().isEmpty()) {
        terminal.say("nothing found for \"" + question.text() + "\"");
        return ExitCode.NOTHING;
      }
      terminal.say(TextOutput.shown(found.results().size(), found.total(), "section"));
      return ExitCode.DONE;
    }
  }

  private void print(SearchResults.Hit hit) {
    terminal.out().println(terminal.bold(Terminal.clean(hit.section().title())));
    String where =
        "  %s  %s:%d  %s/%s"
            .formatted(
                TextOutput.date(hit.meeting().date()),
                hit.meeting().file(),
                hit.section().line(),
                hit.meeting().id(),
                hit.section().id());
    terminal.out().println(terminal.dim(Terminal.clean(where)));
    terminal.out().println("  " + TextOutput.marked(hit.snippet(), terminal));
    if (hit.related()) {
      terminal.out().println(terminal.dim("  related: says other words of the best results"));
    }
    for (Statement statement : hit.statements()) {
      terminal
          .out()
          .println(Terminal.clean("  %s: %s".formatted(statement.kind().word(), statement.text())));
    }
    terminal.out().println();
  }
}
