package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.archive.yaml.SettingsYaml;
import org.minutebook.minutes.DecisionNumber;
import org.minutebook.minutes.Problem;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The corrections as read from {@link Corrections#FILE}. An entry that can't be understood is a
 * problem, and the others hold; so is a file that is no YAML.
 *
 * @param problems with the lines of the file
 */
record CorrectionsFile(Corrections corrections, List<Problem> problems) {
  /** Without a file. */
  static final CorrectionsFile NONE = new CorrectionsFile(Corrections.NONE, List.of());

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_WORDS_LENGTH = 2000;
  private static final List<String> KEYS = List.of("statements", "people", "supersessions");
  private static final List<String> STATEMENT_KEYS =
      List.of("meeting", "words", "is", "outcome", "owner", "done");
  private static final List<String> OUTCOMES = List.of("accepted", "rejected", "deferred", "none");
  private static final Pattern AT_LINE = Pattern.compile(":(\\d{1,9}): (.*)", Pattern.DOTALL);

  /** Reads the file of an archive, if there is one. {@code root} is the archive's real path. */
  static CorrectionsFile read(Path folder, Path root) {
    Path file = folder.resolve(Corrections.FILE);
    if (Files.notExists(file)) {
      return NONE;
    }
    Reader reader = new Reader(file);
    try {
      if (!file.toRealPath().startsWith(root)) {
        throw new ArchiveException("it is a link that leads out of the archive: copy it there");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new ArchiveException("it is too large for corrections: the limit is 1 MB");
      }
      reader.read(Files.readAllBytes(file));
    } catch (IOException e) {
      reader.problems.add(
          new Problem(1, Corrections.PROBLEM, "it can't be read: " + ErrorMessage.of(e)));
    } catch (ArchiveException e) {
      reader.add(e);
    }
    return new CorrectionsFile(
        new Corrections(reader.statements, reader.joined, reader.parted, reader.unlinked),
        List.copyOf(reader.problems));
  }

  /** Reads a part of the file. */
  @FunctionalInterface
  private interface Part {
    void read(Node node) throws ArchiveException;
  }

  private static final class Reader {
    private final Path file;
    private final SettingsYaml yaml;
    private final List<Problem> problems = new ArrayList<>();
    private final List<StatementCorrection> statements = new ArrayList<>();
    private final List<List<String>> joined = new ArrayList<>();
    private final List<List<String>> parted = new ArrayList<>();
    private final Set<Corrections.Unlinked> unlinked = new HashSet<>();

    Reader(Path file) {
      this.file = file;
      this.yaml = new SettingsYaml(file);
    }

    void read(byte[] bytes) throws ArchiveException {
      Optional<Node> root = yaml.parse(bytes);
      if (root.isEmpty() || SettingsYaml.isNull(root.get())) {
        return;
      }
      for (NodeTuple entry : yaml.mapping(root.get(), "the corrections")) {
        Node value = entry.getValueNode();
        switch (yaml.text(entry.getKeyNode(), "a key")) {
          case "statements" -> each(value, "\"statements\"", this::statement);
          case "people" -> attempt(value, this::people);
          case "supersessions" -> each(value, "\"supersessions\"", this::supersession);
          default -> unknown(entry, KEYS);
        }
      }
    }

    private void statement(Node node) throws ArchiveException {
      String meeting = null;
      String words = null;
      Optional<StatementCorrection.Is> is = Optional.empty();
      Optional<String> outcome = Optional.empty();
      Optional<List<String>> owners = Optional.empty();
      Optional<Boolean> done = Optional.empty();
      for (NodeTuple entry : yaml.mapping(node, "a correction of a sentence")) {
        String key = yaml.text(entry.getKeyNode(), "a key");
        Node value = entry.getValueNode();
        switch (key) {
          case "meeting" -> meeting = yaml.text(value, "\"meeting\"");
          case "words" -> words = words(value);
          case "is" -> {
            String kind = oneOf(value, key, List.of("decision", "action", "none"));
            is = Optional.of(StatementCorrection.Is.valueOf(kind.toUpperCase(Locale.ROOT)));
          }
          case "outcome" -> outcome = Optional.of(oneOf(value, key, OUTCOMES));
          case "owner" -> owners = Optional.of(yaml.list(value, "\"owner\"", yaml::text));
          case "done" ->
              done = Optional.of(oneOf(value, key, List.of("true", "false")).equals("true"));
          default -> throw yaml.error(entry.getKeyNode(), noKey(key, STATEMENT_KEYS));
        }
      }
      if (meeting == null || words == null) {
        throw yaml.error(node, "it needs a \"meeting\" and the \"words\" of the sentence");
      }
      if (is.isEmpty() && outcome.isEmpty() && owners.isEmpty() && done.isEmpty()) {
        throw yaml.error(node, "it says nothing: give \"is\", \"outcome\", \"owner\" or \"done\"");
      }
      statements.add(
          new StatementCorrection(
              Corrections.FILE,
              SettingsYaml.line(node),
              meeting,
              words,
              is,
              outcome,
              owners,
              done));
    }

    private String words(Node node) throws ArchiveException {
      String words = yaml.text(node, "\"words\"");
      if (words.length() > MAX_WORDS_LENGTH || words.chars().noneMatch(Character::isLetter)) {
        throw yaml.error(node, "\"words\" must be those of one sentence");
      }
      return words;
    }

    private void people(Node node) throws ArchiveException {
      for (NodeTuple entry : yaml.mapping(node, "\"people\"")) {
        List<List<String>> groups =
            switch (yaml.text(entry.getKeyNode(), "a key")) {
              case "join" -> joined;
              case "part" -> parted;
              default -> null;
            };
        if (groups == null) {
          unknown(entry, List.of("join", "part"));
        } else {
          each(entry.getValueNode(), "a list of lists of names", n -> groups.add(names(n)));
        }
      }
    }

    private List<String> names(Node node) throws ArchiveException {
      List<String> names = yaml.list(node, "the names", yaml::text);
      if (names.size() < 2) {
        throw yaml.error(node, "it needs two names or more: [Ada Brook, Ada B]");
      }
      return names;
    }

    private void supersession(Node node) throws ArchiveException {
      String earlier = null;
      String later = null;
      for (NodeTuple entry : yaml.mapping(node, "a supersession")) {
        String key = yaml.text(entry.getKeyNode(), "a key");
        switch (key) {
          case "earlier" -> earlier = number(entry.getValueNode());
          case "later" -> later = number(entry.getValueNode());
          case "is" -> oneOf(entry.getValueNode(), key, List.of("none"));
          default ->
              throw yaml.error(entry.getKeyNode(), noKey(key, List.of("earlier", "later", "is")));
        }
      }
      if (earlier == null || later == null) {
        throw yaml.error(node, "it needs the numbers of an \"earlier\" and a \"later\" decision");
      }
      unlinked.add(new Corrections.Unlinked(earlier, later));
    }

    private String number(Node node) throws ArchiveException {
      String number = yaml.text(node, "the number of a decision");
      return DecisionNumber.parse(number)
          .map(DecisionNumber::toString)
          .orElseThrow(() -> yaml.error(node, "it must be a number such as 2024-05-07.3"));
    }

    private String oneOf(Node node, String key, List<String> values) throws ArchiveException {
      String value = yaml.text(node, "\"" + key + "\"").toLowerCase(Locale.ROOT);
      if (!values.contains(value)) {
        throw yaml.error(node, "\"%s\" must be %s".formatted(key, String.join(" or ", values)));
      }
      return value;
    }

    /** Reads each of a list; one that can't be understood is a problem, and the others hold. */
    private void each(Node node, String what, Part part) {
      if (node instanceof SequenceNode sequence) {
        sequence.getValue().forEach(one -> attempt(one, part));
      } else if (!SettingsYaml.isNull(node)) {
        add(yaml.error(node, what + " must be a list"));
      }
    }

    private void attempt(Node node, Part part) {
      try {
        part.read(node);
      } catch (ArchiveException e) {
        add(e);
      }
    }

    private void unknown(NodeTuple entry, List<String> known) throws ArchiveException {
      String key = yaml.text(entry.getKeyNode(), "a key");
      problems.add(
          new Problem(
              SettingsYaml.line(entry.getKeyNode()), Corrections.PROBLEM, noKey(key, known)));
    }

    private static String noKey(String key, List<String> known) {
      return "\"" + key + "\" is no key here: there are " + String.join(", ", known);
    }

    /** Adds an error, whose message may begin with the file and the line. */
    private void add(ArchiveException error) {
      String message = error.getMessage();
      String rest =
          message.startsWith(file.toString())
              ? message.substring(file.toString().length())
              : message;
      Matcher line = AT_LINE.matcher(rest);
      problems.add(
          line.matches()
              ? new Problem(Integer.parseInt(line.group(1)), Corrections.PROBLEM, line.group(2))
              : new Problem(1, Corrections.PROBLEM, rest.strip()));
    }
  }
}
