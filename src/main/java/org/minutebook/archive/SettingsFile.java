package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.minutebook.archive.yaml.ArchivesYaml;
import org.minutebook.archive.yaml.SettingsYaml;
import org.minutebook.minutes.Problem;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The settings of an archive as read from its {@code minutebook.yaml}. An unknown key is a problem
 * to report; a value of the wrong kind is an error, since going on without it would read every
 * meeting differently.
 *
 * @param archives that the file names, if it was given with {@code --settings}
 * @param problems what is odd about the file
 */
record SettingsFile(Settings settings, List<NamedArchive> archives, List<Problem> problems) {
  /** The known keys, in the order in which they are documented. */
  static final List<String> KEYS =
      List.of("name", "source", "address", "people", "synonyms", "labels", "ignore", "redactions");

  /** The list of archives, in a file that belongs to none of them. */
  private static final String ARCHIVES = "archives";

  /** Without a file. */
  static final SettingsFile NONE = new SettingsFile(Settings.NONE, List.of(), List.of());

  private static final int MAX_BYTES = 1 << 20;

  /** A label expression: words with at most one *, at the start or at the end. */
  private static final Pattern LABEL_EXPRESSION = Pattern.compile("[^*]+\\*?|\\*[^*]+");

  /** Where pages are published: a host with or without a port, and maybe a path they are below. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?"
              + "(?:/[A-Za-z0-9][A-Za-z0-9._~-]{0,99}){0,9}/?");

  /** Reads the file, if there is one. {@code root} is the real path of the archive. */
  static SettingsFile read(Path file, Path root) throws ArchiveException {
    if (Files.notExists(file)) {
      return NONE;
    }
    try {
      if (!file.toRealPath().startsWith(root)) {
        throw new ArchiveException(
            file + " is a link that leads out of the archive: copy it there");
      }
    } catch (IOException e) {
      throw new ArchiveException(file + " can't be read: " + ErrorMessage.of(e), e);
    }
    return new Reader(new SettingsYaml(file), false).read(bytes(file));
  }

  /** Reads a file that names several archives. */
  static SettingsFile ofSeveral(Path file) throws ArchiveException {
    SettingsFile read = new Reader(new SettingsYaml(file), true).read(bytes(file));
    if (read.archives.isEmpty()) {
      throw new ArchiveException(
          file
              + " names no archives: list them under \"archives\", each with a \"name\" and a"
              + " \"from\"");
    }
    return read;
  }

  private static byte[] bytes(Path file) throws ArchiveException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ArchiveException(file + " is too large for settings: the limit is 1 MB");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ArchiveException(file + " can't be read: " + ErrorMessage.of(e), e);
    }
  }

  /** Collects the values of the keys while the file is read. */
  private static final class Reader {
    private final SettingsYaml yaml;
    private final boolean ofSeveral;
    private final List<Problem> problems = new ArrayList<>();
    private List<NamedArchive> archives = List.of();
    private Optional<String> name = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> address = Optional.empty();
    private Map<String, List<String>> people = Map.of();
    private Map<String, List<String>> synonyms = Map.of();
    private Map<String, List<String>> labels = Map.of();
    private List<String> ignore = List.of();
    private Redactions redactions = Redactions.NONE;

    Reader(SettingsYaml yaml, boolean ofSeveral) {
      this.yaml = yaml;
      this.ofSeveral = ofSeveral;
    }

    SettingsFile read(byte[] bytes) throws ArchiveException {
      Optional<Node> root = yaml.parse(bytes);
      if (root.isPresent() && !SettingsYaml.isNull(root.get())) {
        for (NodeTuple entry : yaml.mapping(root.get(), "the settings")) {
          String key = yaml.text(entry.getKeyNode(), "a key");
          if (key.equals(ARCHIVES) && !ofSeveral) {
            addProblem(
                entry, "\"archives\" belong in a file of their own, given with --settings FILE");
          } else if (!key.equals(ARCHIVES) && !KEYS.contains(key)) {
            addProblem(
                entry, "\"" + key + "\" is no setting: there are " + String.join(", ", KEYS));
          } else if (!SettingsYaml.isNull(entry.getValueNode())) {
            set(key, entry.getValueNode());
          }
        }
      }
      Settings settings =
          new Settings(
              name,
              source,
              Optional.empty(),
              address,
              people,
              synonyms,
              labels,
              ignore,
              Sha256.of(bytes));
      return new SettingsFile(settings.with(redactions), archives, List.copyOf(problems));
    }

    private void set(String key, Node value) throws ArchiveException {
      switch (key) {
        case "name" -> name = Optional.of(yaml.text(value, "\"name\""));
        case "source" -> source = Optional.of(source(value));
        case "address" -> address = Optional.of(address(value));
        case "people" -> people = lists(value, "people", "a person's name", "the other names of");
        case "synonyms" -> synonyms = lists(value, "synonyms", "a word", "the synonyms of");
        case "labels" -> labels = labels(value);
        case "redactions" -> redactions = new RedactionsYaml(yaml).read(value);
        case ARCHIVES -> archives = new ArchivesYaml(yaml).read(value);
        case "ignore" -> ignore = yaml.list(value, "\"ignore\"", this::glob);
        default -> throw new IllegalStateException(key);
      }
    }

    private String source(Node node) throws ArchiveException {
      String template = yaml.text(node, "\"source\"");
      if (!template.contains("{path}")) {
        throw yaml.error(node, "\"source\" must be a link that holds {path}, and may hold {line}");
      }
      if (!template.startsWith("https://") && !template.startsWith("http://")) {
        throw yaml.error(node, "\"source\" must be a link that starts with https:// or http://");
      }
      return template;
    }

    private String address(Node node) throws ArchiveException {
      String address = yaml.text(node, "\"address\"");
      if (!ADDRESS.matcher(address).matches()) {
        throw yaml.error(
            node,
            "\"address\" must be where the pages are published, such as"
                + " https://minutes.example.org or https://example.org/minutes");
      }
      return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A mapping from a text to a list; the last two parameters name both in error messages. */
    private Map<String, List<String>> lists(Node node, String key, String keyName, String listName)
        throws ArchiveException {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      for (NodeTuple entry : yaml.mapping(node, "\"" + key + "\"")) {
        String text = yaml.text(entry.getKeyNode(), keyName);
        lists.put(
            text, yaml.list(entry.getValueNode(), listName + " \"" + text + "\"", yaml::text));
      }
      return Collections.unmodifiableMap(lists);
    }

    /** An unknown group is a problem and no error, as a later version may know it. */
    private Map<String, List<String>> labels(Node node) throws ArchiveException {
      Map<String, List<String>> labels = new LinkedHashMap<>();
      for (NodeTuple entry : yaml.mapping(node, "\"labels\"")) {
        String group = yaml.text(entry.getKeyNode(), "a group of labels");
        List<String> expressions =
            yaml.list(
                entry.getValueNode(), "the labels of \"" + group + "\"", this::labelExpression);
        if (Settings.LABEL_GROUPS.contains(group)) {
          labels.put(group, expressions);
        } else {
          addProblem(
              entry,
              "\""
                  + group
                  + "\" is no group of labels: there are "
                  + String.join(", ", Settings.LABEL_GROUPS));
        }
      }
      return Collections.unmodifiableMap(labels);
    }

    private String labelExpression(Node node, String what) throws ArchiveException {
      String expression = yaml.text(node, what);
      if (!LABEL_EXPRESSION.matcher(expression).matches()) {
        throw yaml.error(
            node, what + " must be words, with one * at most, at the start or the end of them");
      }
      return expression;
    }

    private String glob(Node node, String what) throws ArchiveException {
      String glob = yaml.text(node, what);
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return glob;
      } catch (PatternSyntaxException e) {
        throw yaml.error(
            node, what + " must be a path pattern such as drafts/**: " + e.getDescription());
      }
    }

    private void addProblem(NodeTuple entry, String message) {
      problems.add(new Problem(SettingsYaml.line(entry.getKeyNode()), "settings", message));
    }
  }
}
