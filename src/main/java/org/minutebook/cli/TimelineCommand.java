package org.minutebook.cli;

import java.util.concurrent.Callable;
import org.minutebook.search.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "timeline",
    description = "List the decisions and actions about something, oldest first.")
final class TimelineCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private QueryOptions question;
  @Mixin private ArchiveOptions places;

  @Option(names = "--json", description = "print the object that the API answers with")
  @SuppressWarnings("UnusedVariable")
  private boolean json;

  TimelineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    var request = question.request();
    try (SearchSession open = SearchSession.of(places, terminal)) {
      if (json) {
        return QueryOptions.print(open.api().timeline(question.parameters()), terminal);
      }
      Timeline timeline = open.search().timeline(request);
      timeline.warnings().forEach(terminal::say);
      timeline.entries().forEach(this::print);
      terminal.out().flush();
      if (timeline.entries().isEmpty()) {
        terminal.say("no decisions or actions found for \"" + question.text() + "\"");
        return ExitCode.NOTHING;
      }
      terminal.say(TextOutput.shown(timeline.entries().size(), timeline.total(), "entry"));
      return ExitCode.DONE;
    }
  }

  private void print(Timeline.Entry entry) {
    String kind = entry.statement().kind().word();
    terminal
        .out()
        .println(
            "%s  %-8s  %s"
                .formatted(
                    TextOutput.date(entry.meeting().date()),
                    kind,
                    TextOutput.marked(entry.snippet(), terminal)));
    String where =
        "%22s%s  %s:%d"
            .formatted(
                "", entry.section().title(), entry.meeting().file(), entry.statement().line());
    terminal.out().println(terminal.dim(Terminal.clean(where)));
  }
}
