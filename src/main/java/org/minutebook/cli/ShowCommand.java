package org.minutebook.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Timeline;
import org.minutebook.web.PastedAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Print a meeting or one of its sections.")
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ArchiveOptions options;
  @Mixin private LevelOption level;

  @Option(names = "--json", description = "print the response of the API")
  private boolean json;

  @Parameters(
      paramLabel = "MEETING[/SECTION]",
      description =
          "what search prints, weekly/2014-08-07/arm-integration; the number of a decision,"
              + " 2014-08-07.3; the address of a page; a file; a day")
  private String pasted;

  /** The address in what was pasted. */
  private String address = "";

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    address = PastedAddress.of(pasted);
    try (SearchSession session = SearchSession.open(options, terminal)) {
      MinutesSearch search = session.search();
      List<MeetingRef> meant =
          search.resolve(address).isPresent()
              ? List.of()
              : PastedAddress.meetings(address, session.place(), search.meetings());
      if (meant.size() > 1) {
        print(meant, session);
        return ExitCode.DONE;
      }
      if (!meant.isEmpty()) {
        address = meant.getFirst().id();
      }
      Optional<Address> current = search.resolve(address);
      List<MeetingRef> inFile =
          current.isPresent() ? List.of() : search.meetingsInFile(address.strip());
      if (!inFile.isEmpty()) {
        printFile(inFile, session);
        return ExitCode.DONE;
      }
      Address found = current.isPresent() ? current.get() : resolveFormer(search);
      Meeting meeting = search.meeting(found.meeting()).orElseThrow(this::notFound);
      if (json) {
        terminal
            .out()
            .println(session.api().meeting(found.toString(), level.apiParameter()).orElseThrow());
        return ExitCode.DONE;
      }
      found
          .section()
          .flatMap(meeting::section)
          .ifPresentOrElse(section -> print(meeting, section), () -> print(meeting));
      return ExitCode.DONE;
    }
  }

  private CommandException notFound() {
    return CommandException.notFound("there is no meeting or section \"" + pasted + "\"");
  }

  /** Follows a decision's number to its section, and a former address to where its text is now. */
  private Address resolveFormer(MinutesSearch search) throws CommandException {
    Optional<Timeline.Entry> decision = search.decision(address.strip());
    if (decision.isPresent()) {
      return Address.of(decision.get().meeting().id(), decision.get().section().id());
    }
    return switch (search
        .resolveRetired(address)
        .or(() -> search.goneDecision(address.strip()))
        .orElseThrow(this::notFound)) {
      case AddressResolution.Moved moved -> {
        if (moved.to().statement().isEmpty()) {
          terminal.say("\"" + address + "\" has moved to " + moved.to());
        }
        yield moved.to();
      }
      case AddressResolution.Gone gone -> {
        String seen = gone.lastSeen().map(day -> ", last seen on " + day).orElse("");
        String nearest =
            gone.nearest().stream()
                .map(n -> n.address().toString())
                .collect(Collectors.joining(", "));
        throw CommandException.notFound(
            "\"%s\" is gone%s%s"
                .formatted(address, seen, nearest.isEmpty() ? "" : "; nearest: " + nearest));
      }
    };
  }

  /** Lists meetings that were all meant. */
  private void print(List<MeetingRef> meetings, SearchSession session) {
    if (json) {
      for (MeetingRef meeting : meetings) {
        terminal
            .out()
            .println(session.api().meeting(meeting.id(), level.apiParameter()).orElseThrow());
      }
      return;
    }
    list(meetings);
  }

  /** Lists the meetings of a file that holds several. */
  private void printFile(List<MeetingRef> inFile, SearchSession session) {
    if (json) {
      terminal
          .out()
          .println(session.api().meeting(address.strip(), level.apiParameter()).orElseThrow());
      return;
    }
    list(inFile);
  }

  private void list(List<MeetingRef> meetings) {
    Set<String> shared = MeetingRef.sharedTitles(meetings);
    for (MeetingRef meeting : meetings) {
      boolean tell = shared.contains(meeting.title()) && !meeting.topics().isEmpty();
      terminal.print(
          "%s  %s  %s"
              .formatted(
                  TextOutput.date(meeting.date()),
                  meeting.id(),
                  meeting.title() + (tell ? " (" + meeting.about() + ")" : "")));
    }
  }

  private void print(Meeting meeting) {
    printHeading(meeting.title(), meeting, meeting.line());
    if (!meeting.attendees().isEmpty()) {
      terminal.print("Attendees: " + names(meeting.attendees()));
    }
    terminal.out().println();
    meeting.sections().forEach(section -> terminal.print(section.text()));
  }

  private static String names(List<Attendee> attendees) {
    return attendees.stream()
        .map(a -> a.isChair() ? a.name() + " (chair)" : a.name())
        .collect(Collectors.joining(", "));
  }

  private void print(Meeting meeting, Section section) {
    printHeading(section.title(), meeting, section.line());
    terminal.out().println();
    terminal.print(section.text());
    for (Statement statement : meeting.statementsOf(section, level.level())) {
      terminal.print(
          "%s%s: %s (%s:%d)"
              .formatted(
                  statement.kind().word(),
                  statement.number().map(number -> " " + number).orElse(""),
                  statement.text(),
                  meeting.file(),
                  statement.line()));
    }
  }

  private void printHeading(String title, Meeting meeting, int line) {
    terminal.print(terminal.bold(title), 0);
    terminal
        .out()
        .println(
            terminal.dim(
                "%s  %s:%d".formatted(TextOutput.date(meeting.date()), meeting.file(), line)));
  }
}
