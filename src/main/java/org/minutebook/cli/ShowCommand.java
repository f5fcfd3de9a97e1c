package org.minutebook.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SectionAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Print a meeting, or one section of it.")
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ArchiveOptions places;

  @Option(names = "--json", description = "print the object that the API answers with")
  @SuppressWarnings("UnusedVariable")
  private boolean json;

  @Parameters(
      paramLabel = "MEETING[/SECTION]",
      description = "an address, as search prints it: weekly/2014-08-07/arm-integration")
  private String address;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    try (SearchSession open = SearchSession.of(places, terminal)) {
      MinutesSearch search = open.search();
      Optional<SectionAddress> found = search.resolve(address);
      if (found.isEmpty()) {
        found = Optional.of(follow(search));
      }
      Optional<Meeting> meeting = found.flatMap(a -> search.meeting(a.meeting()));
      if (meeting.isEmpty()) {
        throw CommandException.nothing("there is no meeting or section \"" + address + "\"");
      }
      if (json) {
        terminal.out().println(open.api().meeting(text(found.get())).orElseThrow());
        return ExitCode.DONE;
      }
      Optional<Section> section =
          found.flatMap(SectionAddress::section).flatMap(id -> meeting.get().section(id));
      if (section.isPresent()) {
        printSection(meeting.get(), section.get());
      } else {
        printMeeting(meeting.get());
      }
      return ExitCode.DONE;
    }
  }

  /** Where an address leads that was handed out once. */
  private SectionAddress follow(MinutesSearch search) throws CommandException {
    AddressResolution former =
        search
            .resolveRetired(address)
            .orElseThrow(
                () ->
                    CommandException.nothing("there is no meeting or section \"" + address + "\""));
    return switch (former) {
      case AddressResolution.Moved moved -> {
        if (moved.statement().isEmpty()) {
          terminal.say("\"" + address + "\" goes by " + text(moved.to()) + " now");
        }
        yield moved.to();
      }
      case AddressResolution.Gone gone -> {
        String seen = gone.lastSeen().map(day -> ", last seen on " + day).orElse("");
        String near =
            gone.nearest().stream().map(n -> text(n.address())).collect(Collectors.joining(", "));
        throw CommandException.nothing(
            "\"%s\" is gone%s%s".formatted(address, seen, near.isEmpty() ? "" : "; near: " + near));
      }
    };
  }

  private static String text(SectionAddress at) {
    return at.section().map(section -> at.meeting() + "/" + section).orElse(at.meeting());
  }

  private void printMeeting(Meeting meeting) {
    heading(meeting.title(), meeting, 1);
    if (!meeting.attendees().isEmpty()) {
      terminal.out().println(Terminal.clean("Attendees: " + names(meeting.attendees())));
    }
    terminal.out().println();
    meeting.sections().forEach(section -> terminal.out().println(Terminal.clean(section.text())));
  }

  private static String names(List<Attendee> attendees) {
    return attendees.stream()
        .map(a -> a.isChair() ? a.name() + " (chair)" : a.name())
        .collect(Collectors.joining(", "));
  }

  private void printSection(Meeting meeting, Section section) {
    heading(section.title(), meeting, section.line());
    terminal.out().println();
    terminal.out().println(Terminal.clean(section.text()));
    for (Statement statement : meeting.statementsOf(section)) {
      terminal
          .out()
          .println(
              Terminal.clean(
                  "%s: %s (%s:%d)"
                      .formatted(
                          statement.kind().word(),
                          statement.text(),
                          meeting.file(),
                          statement.line())));
    }
  }

  private void heading(String title, Meeting meeting, int line) {
    terminal.out().println(terminal.bold(Terminal.clean(title)));
    String where = "%s  %s:%d".formatted(TextOutput.date(meeting.date()), meeting.file(), line);
    terminal.out().println(terminal.dim(Terminal.clean(where)));
  }
}
