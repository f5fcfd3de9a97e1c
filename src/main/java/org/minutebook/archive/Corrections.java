package org.minutebook.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Problem;

/**
 * What people have put right: an archive's {@code .minutebook/corrections.yaml}.
 *
 * @param statements corrections of sentences, in the order of the file
 * @param joined names of one person each, the one to be shown first
 * @param parted names that look alike and are those of different persons
 * @param unlinked decisions that supersede no other, by their numbers
 */
public record Corrections(
    List<StatementCorrection> statements,
    List<List<String>> joined,
    List<List<String>> parted,
    Set<Unlinked> unlinked) {
  /** The file's path in the archive. */
  public static final String FILE = ".minutebook/corrections.yaml";

  /** The code of all problems with corrections. */
  static final String PROBLEM = "corrections";

  /** Those of an archive without such a file. */
  public static final Corrections NONE = new Corrections(List.of(), List.of(), List.of(), Set.of());

  private static final int DIGEST_LENGTH = 16;

  public Corrections {
    statements = List.copyOf(statements);
    joined = List.copyOf(joined);
    parted = List.copyOf(parted);
    unlinked = Set.copyOf(unlinked);
  }

  /** Two decisions, by their numbers, of which the later does not supersede the earlier. */
  public record Unlinked(String earlier, String later) {}

  /** The corrections of a file's sentences, to be kept while it is read. */
  public FileCorrections of(String file) {
    return new FileCorrections(file, statementsOf(file));
  }

  private List<StatementCorrection> statementsOf(String file) {
    if (statements.isEmpty()) {
      return List.of();
    }
    String id = MeetingId.of(file);
    return statements.stream().filter(correction -> isOf(correction, file, id)).toList();
  }

  private static boolean isOf(StatementCorrection correction, String file, String id) {
    String meeting = correction.meeting();
    return meeting.equals(file)
        || meeting.equals(id)
        || (meeting.startsWith(id + "/") && MeetingId.isOfPart(meeting, file));
  }

  /** Tells apart what is said of a file's sentences; empty if nothing is. */
  public String digest(String file) {
    List<StatementCorrection> own = statementsOf(file);
    return own.isEmpty() ? "" : "+" + Sha256.of(own.toString()).substring(0, DIGEST_LENGTH);
  }

  /** The files of which other corrections say something else than these. */
  public Set<String> differing(Corrections others, Collection<String> files) {
    Set<String> differing = new HashSet<>();
    if (!statements.equals(others.statements)) {
      for (String file : files) {
        if (!statementsOf(file).equals(others.statementsOf(file))) {
          differing.add(file);
        }
      }
    }
    return differing;
  }

  /** Corrections of meetings that no file can have, by the file they stand in. */
  public Map<String, List<Problem>> withoutFile(Collection<String> files) {
    Map<String, StatementCorrection> unknown = new TreeMap<>();
    statements.forEach(correction -> unknown.putIfAbsent(correction.meeting(), correction));
    if (!unknown.isEmpty()) {
      for (String file : files) {
        String id = MeetingId.of(file);
        unknown.values().removeIf(correction -> isOf(correction, file, id));
      }
    }
    Map<String, List<Problem>> problems = new TreeMap<>();
    unknown.forEach(
        (meeting, correction) ->
            problems
                .computeIfAbsent(correction.in(), in -> new ArrayList<>())
                .add(
                    new Problem(
                        correction.line(),
                        PROBLEM,
                        "there is no meeting \"%s\": give its id, or the path of its file"
                            .formatted(meeting))));
    return problems;
  }

  /** The same, of an archive that has this name among several. */
  Corrections below(String archive) {
    return new Corrections(
        statements.stream().map(correction -> correction.below(archive)).toList(),
        joined,
        parted,
        unlinked.stream()
            .flatMap(
                pair ->
                    Stream.of(
                        pair,
                        new Unlinked(
                            numberBelow(archive, pair.earlier()),
                            numberBelow(archive, pair.later()))))
            .collect(Collectors.toSet()));
  }

  /**
   * The number that a decision has if its day is not enough: {@code harbour/2031-05-07.3} for
   * {@code 2031-05-07.3} and for {@code weekly/2031-05-07.3}.
   */
  private static String numberBelow(String archive, String number) {
    return archive + "/" + number.substring(number.lastIndexOf('/') + 1);
  }

  /** These and others. */
  Corrections and(Corrections others) {
    return new Corrections(
        concat(statements, others.statements),
        concat(joined, others.joined),
        concat(parted, others.parted),
        Stream.concat(unlinked.stream(), others.unlinked.stream()).collect(Collectors.toSet()));
  }

  private static <T> List<T> concat(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Settings' other names of people, with what is said here of who is who. */
  Map<String, List<String>> people(Map<String, List<String>> ofSettings) {
    Map<String, List<String>> people = new LinkedHashMap<>(ofSettings);
    for (List<String> names : joined) {
      List<String> aliases = new ArrayList<>(people.getOrDefault(names.getFirst(), List.of()));
      for (String other : names.subList(1, names.size())) {
        aliases.add(other);
        aliases.addAll(people.getOrDefault(other, List.of()));
        people.remove(other);
      }
      people.put(names.getFirst(), List.copyOf(aliases));
    }
    for (List<String> names : parted) {
      people.replaceAll(
          (name, aliases) ->
              names.contains(name)
                  ? aliases.stream().filter(alias -> !names.contains(alias)).toList()
                  : aliases);
      names.forEach(name -> people.putIfAbsent(name, List.of()));
    }
    return people;
  }

  /** Tells apart what is said of people, which all minutes are read with; empty if nothing is. */
  String peopleDigest() {
    return joined.isEmpty() && parted.isEmpty() ? "" : Sha256.of(joined + " " + parted);
  }

  /** Whether two names are said to be those of different persons. */
  public boolean areParted(String name, String other) {
    return parted.stream().anyMatch(names -> names.contains(name) && names.contains(other));
  }
}
