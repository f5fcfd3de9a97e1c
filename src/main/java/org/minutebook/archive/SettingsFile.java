package org.minutebook.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.minutebook.minutes.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * {@code minutebook.yaml}, read. A key that means nothing is a problem to report; a value of the
 * wrong kind is an error, since going on without it would read every meeting differently.
 */
record SettingsFile(Settings settings, List<Problem> problems) {
  /** The keys there are, in the order in which they are documented. */
  static final List<String> KEYS =
      List.of("name", "source", "address", "people", "synonyms", "labels", "ignore");

  private static final int LARGEST = 1 << 20;

  /** An expression of a group of label words: one * at most, at its start or its end. */
  private static final Pattern EXPRESSION = Pattern.compile("[^*]+\\*?|\\*[^*]+");

  /** Where pages are published: a host with or without a port; every page has a path of its own. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?/?");

  /** Deep enough for every key; the composer recurses, so that more could exhaust its stack. */
  private static final int DEEPEST = 20;

  /** Reads the file, if it is there. */
  static SettingsFile read(Path file, Path root) throws ArchiveException {
    if (Files.notExists(file)) {
      return new SettingsFile(Settings.NONE, List.of());
    }
    byte[] bytes;
    try {
      if (!file.toRealPath().startsWith(root)) {
        throw new ArchiveException(
            file + " is a link that leads out of the archive: copy it there");
      }
      if (Files.size(file) > LARGEST) {
        throw new ArchiveException(file + " is too large for settings: the limit is 1 MB");
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ArchiveException(file + " can't be read: " + IoMessage.of(e), e);
    }
    return new Reader(file).read(bytes);
  }

  /** Reads one value of a list. */
  private interface Entry {
    String read(Node node, String what) throws ArchiveException;
  }

  private static final class Reader {
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> address = Optional.empty();
    private Map<String, List<String>> people = Map.of();
    private Map<String, List<String>> synonyms = Map.of();
    private Map<String, List<String>> labels = Map.of();
    private List<String> ignore = List.of();

    Reader(Path file) {
      this.file = file;
    }

    SettingsFile read(byte[] bytes) throws ArchiveException {
      Optional<Node> root = parse(text(bytes));
      if (root.isPresent() && !isNothing(root.get())) {
        for (NodeTuple entry : mapping(root.get(), "the settings")) {
          String key = scalar(entry.getKeyNode(), "a key");
          Node value = entry.getValueNode();
          if (!KEYS.contains(key)) {
            problems.add(
                new Problem(
                    line(entry.getKeyNode()),
                    "\"" + key + "\" is no setting: there are " + String.join(", ", KEYS)));
          } else if (!isNothing(value)) {
            set(key, value);
          }
        }
      }
      Settings settings =
          new Settings(name, source, address, people, synonyms, labels, ignore, digest(bytes));
      return new SettingsFile(settings, List.copyOf(problems));
    }

    private void set(String key, Node value) throws ArchiveException {
      switch (key) {
        case "name" -> name = Optional.of(scalar(value, "\"name\""));
        case "source" -> {
          String template = scalar(value, "\"source\"");
          if (!template.contains("{path}")) {
            throw error(value, "\"source\" must be a link that holds {path}, and may hold {line}");
          }
          if (!template.startsWith("https://") && !template.startsWith("http://")) {
            throw error(value, "\"source\" must be a link that starts with https:// or http://");
          }
          source = Optional.of(template);
        }
        case "address" -> address = Optional.of(address(value));
        case "people" -> people = lists(value, "people", "a person's name", "the other names of");
        case "synonyms" -> synonyms = lists(value, "synonyms", "a word", "the synonyms of");
        case "labels" -> labels = labels(value);
        case "ignore" -> ignore = ignore(value);
        default -> throw new IllegalStateException(key);
      }
    }

    /** Pages put their own paths behind it. */
    private String address(Node node) throws ArchiveException {
      String address = scalar(node, "\"address\"");
      if (!ADDRESS.matcher(address).matches()) {
        throw error(
            node,
            "\"address\" must be where the pages are published, such as"
                + " https://minutes.example.org, without a path");
      }
      return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private Map<String, List<String>> lists(Node node, String key, String named, String listed)
        throws ArchiveException {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      for (NodeTuple entry : mapping(node, "\"" + key + "\"")) {
        String name = scalar(entry.getKeyNode(), named);
        lists.put(name, list(entry.getValueNode(), listed + " \"" + name + "\""));
      }
      return Collections.unmodifiableMap(lists);
    }

    /** A group that there is none of is reported: a later version may have it. */
    private Map<String, List<String>> labels(Node node) throws ArchiveException {
      Map<String, List<String>> labels = new LinkedHashMap<>();
      for (NodeTuple entry : mapping(node, "\"labels\"")) {
        String group = scalar(entry.getKeyNode(), "a group of labels");
        List<String> expressions =
            list(entry.getValueNode(), "the labels of \"" + group + "\"", this::expression);
        if (Settings.LABEL_GROUPS.contains(group)) {
          labels.put(group, expressions);
        } else {
          problems.add(
              new Problem(
                  line(entry.getKeyNode()),
                  "\""
                      + group
                      + "\" is no group of labels: there are "
                      + String.join(", ", Settings.LABEL_GROUPS)));
        }
      }
      return Collections.unmodifiableMap(labels);
    }

    private String expression(Node node, String what) throws ArchiveException {
      String expression = scalar(node, what);
      if (!EXPRESSION.matcher(expression).matches()) {
        throw error(
            node, what + " must be words, with one * at most, at the start or the end of them");
      }
      return expression;
    }

    private List<String> ignore(Node node) throws ArchiveException {
      return list(node, "\"ignore\"", this::glob);
    }

    private String glob(Node node, String what) throws ArchiveException {
      String glob = scalar(node, what);
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return glob;
      } catch (PatternSyntaxException e) {
        throw error(
            node, what + " must be a path pattern such as drafts/**: " + e.getDescription());
      }
    }

    private List<String> list(Node node, String what) throws ArchiveException {
      return list(node, what, this::scalar);
    }

    private List<String> list(Node node, String what, Entry entry) throws ArchiveException {
      if (isNothing(node)) {
        return List.of();
      }
      if (node instanceof SequenceNode sequence) {
        List<String> entries = new ArrayList<>();
        for (Node each : sequence.getValue()) {
          entries.add(entry.read(each, "each of " + what));
        }
        return List.copyOf(entries);
      }
      if (node instanceof ScalarNode) {
        return List.of(entry.read(node, what));
      }
      throw error(node, what + " must be a list");
    }

    private List<NodeTuple> mapping(Node node, String what) throws ArchiveException {
      if (!(node instanceof MappingNode mapping)) {
        throw error(node, what + " must be a list of \"key: value\" lines");
      }
      Set<String> seen = new HashSet<>();
      for (NodeTuple entry : mapping.getValue()) {
        String key = scalar(entry.getKeyNode(), "a key");
        if (!seen.add(key)) {
          throw error(entry.getKeyNode(), "\"" + key + "\" stands here a second time");
        }
      }
      return mapping.getValue();
    }

    /** A number or a date is taken for the text it is written as. */
    private String scalar(Node node, String what) throws ArchiveException {
      if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
        throw error(node, what + " must be text");
      }
      return scalar.getValue().strip();
    }

    private static boolean isNothing(Node node) {
      return node.getTag().equals(Tag.NULL);
    }

    private String text(byte[] bytes) throws ArchiveException {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        throw new ArchiveException(file + " is not in UTF-8: save it as UTF-8", e);
      }
    }

    private Optional<Node> parse(String text) throws ArchiveException {
      LoadSettings yaml = LoadSettings.builder().setSchema(new CoreSchema()).build();
      try {
        int depth = 0;
        for (Event event : new Parse(yaml).parseString(text)) {
          switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            case Alias -> throw error(line(event), "aliases (*name) can't be used in settings");
            default -> {}
          }
          if (depth > DEEPEST) {
            throw error(line(event), "nested too deeply for settings");
          }
        }
        return new Compose(yaml).composeString(text);
      } catch (MarkedYamlEngineException e) {
        int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
        throw new ArchiveException(file + ":" + line + ": not YAML: " + e.getProblem(), e);
      } catch (YamlEngineException e) {
        throw new ArchiveException(file + " is not YAML: " + e.getMessage(), e);
      }
    }

    private static int line(Event event) {
      return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static int line(Node node) {
      return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private ArchiveException error(Node node, String message) {
      return error(line(node), message);
    }

    private ArchiveException error(int line, String message) {
      return new ArchiveException(file + ":" + line + ": " + message);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
