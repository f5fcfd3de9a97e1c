package org.minutebook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "timeline",
    description = "List the decisions and actions about something, oldest first.")
final class TimelineCommand implements Callable<Integer> {
  /** What the words of an entry stand behind: its day and its kind. */
  private static final int INDENT = 22;

  private final Terminal terminal;

  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Option(names = "--json", description = "print the response of the API")
  private boolean json;

  TimelineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command with nothing but words. */
  TimelineCommand(Terminal terminal, List<String> words) {
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
        return QueryOptions.printResponse(session.api().timeline(query.apiParameters()), terminal);
      }
      Timeline timeline = session.search().timeline(request);
      timeline.warnings().forEach(terminal::say);
      timeline.entries().forEach(this::print);
      terminal.out().flush();
      if (timeline.entries().isEmpty()) {
        terminal.say("no decisions or actions found for \"" + query.text() + "\"");
        return ExitCode.NOTHING_FOUND;
      }
      terminal.say(TextOutput.shown(timeline.entries().size(), timeline.total(), "entry"));
      QueryOptions.printNext(timeline.next(), terminal);
      return ExitCode.DONE;
    }
  }

  private void print(Timeline.Entry entry) {
    terminal.print(
        "%s  %-8s  %s"
            .formatted(
                TextOutput.date(entry.meeting().date()),
                entry.statement().kind().word(),
                TextOutput.snippet(entry.snippet(), terminal)),
        INDENT);
    String place =
        "%s%s  %s:%d%s"
            .formatted(
                " ".repeat(INDENT),
                entry.section().title(),
                entry.meeting().file(),
                entry.statement().line(),
                history(entry.history()));
    terminal.print(terminal.dim(place), INDENT);
  }

  /** {@code " carried over to 2 meetings until 2016-02-03, done 2016-02-03"}; empty for neither. */
  private static String history(StatementHistory history) {
    List<String> parts = new ArrayList<>();
    if (history.isCarriedOver()) {
      parts.add(
          "carried over to %s until %s"
              .formatted(
                  TextOutput.count(history.meetings(), "meeting"),
                  TextOutput.date(history.last()).strip()));
    }
    history.doneOn().ifPresent(on -> parts.add("done " + on));
    return parts.isEmpty() ? "" : "  " + String.join(", ", parts);
  }
}
