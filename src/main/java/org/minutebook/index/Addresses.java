package org.minutebook.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * Hands out addresses, so that no two meetings and no section and meeting of one archive share one.
 *
 * <p>Of several files that claim one id the first in path order has it, the others get {@code -2},
 * {@code -3}, ... and a problem; an id that is some file's own is never given to another so. A
 * section whose address {@code meeting/section} is a meeting's id is numbered likewise.
 */
public final class Addresses {
  private Addresses() {}

  /** What a file would be called if it were alone. Claims come in path order. */
  public record Claim(String file, String id, List<String> sections) {
    public Claim {
      sections = List.copyOf(sections);
    }
  }

  /**
   * What it is called.
   *
   * @param id the meeting's id
   * @param sections new ids of those of its sections that could not keep theirs
   * @param problems what to tell about it
   */
  public record Given(String id, Map<String, String> sections, List<Problem> problems) {
    public Given {
      sections = Map.copyOf(sections);
      problems = List.copyOf(problems);
    }

    /** The meeting as read, by the ids it was given. */
    public Meeting apply(Meeting meeting) {
      if (meeting.id().equals(id) && sections.isEmpty() && problems.isEmpty()) {
        return meeting;
      }
      List<Problem> all = new ArrayList<>(problems);
      all.addAll(meeting.problems());
      return new Meeting(
          meeting.file(),
          id,
          meeting.date(),
          meeting.title(),
          meeting.series(),
          meeting.attendees(),
          meeting.sections().stream().map(this::renamed).toList(),
          meeting.statements().stream().map(this::renamed).toList(),
          all,
          meeting.links());
    }

    private Section renamed(Section s) {
      String now = sections.get(s.id());
      return now == null
          ? s
          : new Section(
              now,
              s.title(),
              s.rawTitle(),
              s.path(),
              s.line(),
              s.end(),
              s.level(),
              s.topic(),
              s.text());
    }

    private Statement renamed(Statement s) {
      String now = sections.get(s.section());
      if (now == null) {
        return s;
      }
      String before = s.section() + "/";
      String own = s.id().startsWith(before) ? s.id().substring(before.length()) : s.id();
      return new Statement(
          now + "/" + own,
          s.kind(),
          s.text(),
          s.line(),
          s.end(),
          now,
          s.explicit(),
          s.why(),
          s.owner(),
          s.due(),
          s.outcome(),
          s.context());
    }
  }

  /** The meetings by the addresses they are given, in the order they came: that of their paths. */
  public static List<Meeting> of(List<Meeting> meetings) {
    Map<String, Given> given =
        give(
            meetings.stream()
                .map(m -> new Claim(m.file(), m.id(), FileEntry.sectionIds(m)))
                .toList());
    return meetings.stream().map(m -> given.get(m.file()).apply(m)).toList();
  }

  /** Hands out addresses to all files of an archive that are minutes, by file. */
  public static Map<String, Given> give(List<Claim> claims) {
    Map<String, String> owners = new LinkedHashMap<>();
    claims.forEach(claim -> owners.putIfAbsent(claim.id(), claim.file()));
    Set<String> ids = new LinkedHashSet<>(owners.keySet());
    Map<String, String> idOf = new LinkedHashMap<>();
    for (Claim claim : claims) {
      boolean first = owners.get(claim.id()).equals(claim.file());
      idOf.put(claim.file(), first ? claim.id() : numbered(claim.id(), ids));
    }
    Map<String, Given> given = new LinkedHashMap<>();
    for (Claim claim : claims) {
      String id = idOf.get(claim.file());
      List<Problem> problems = new ArrayList<>();
      if (!id.equals(claim.id())) {
        problems.add(
            new Problem(
                1,
                "its address \"%s\" is that of %s already, so it goes by \"%s\"; rename one of them"
                    .formatted(claim.id(), owners.get(claim.id()), id)));
      }
      given.put(claim.file(), new Given(id, renamedSections(claim, id, ids, problems), problems));
    }
    return given;
  }

  private static Map<String, String> renamedSections(
      Claim claim, String id, Set<String> ids, List<Problem> problems) {
    Map<String, String> renamed = new LinkedHashMap<>();
    Set<String> taken = null;
    for (String section : claim.sections()) {
      if (ids.contains(id + "/" + section)) {
        taken = taken == null ? new LinkedHashSet<>(claim.sections()) : taken;
        String free = section;
        for (int n = 2; taken.contains(free) || ids.contains(id + "/" + free); n++) {
          free = section + "-" + n;
        }
        taken.add(free);
        renamed.put(section, free);
        problems.add(
            new Problem(
                1,
                "the address of its section \"%s\" is that of a meeting, so it goes by \"%s\""
                    .formatted(section, free)));
      }
    }
    return renamed;
  }

  private static String numbered(String id, Set<String> taken) {
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }
}
