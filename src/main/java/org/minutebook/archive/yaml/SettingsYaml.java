package org.minutebook.archive.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.archive.ArchiveException;
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
 * Parses a small YAML file into nodes and reads text, lists and mappings from them. A node of the
 * wrong kind is an {@link ArchiveException} with the file and the line.
 *
 * @param file the file's path, for messages
 */
public record SettingsYaml(Path file) {
  /**
   * Deep enough for every key; the composer recurses, so deeper nesting could exhaust its stack.
   */
  private static final int MAX_DEPTH = 20;

  /** Reads one value of a list; {@code what} names the value in error messages. */
  public interface ValueReader {
    /** Reads it. */
    String read(Node node, String what) throws ArchiveException;
  }

  /** The root node; empty if the file has none. */
  public Optional<Node> parse(byte[] bytes) throws ArchiveException {
    String text = decode(bytes);
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
        if (depth > MAX_DEPTH) {
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

  private String decode(byte[] bytes) throws ArchiveException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ArchiveException(file + " is not in UTF-8: save it as UTF-8", e);
    }
  }

  /** Whether a value is missing or null. */
  public static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** The text of a scalar; a number or a date gives the text it is written as. */
  public String text(Node node, String what) throws ArchiveException {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw error(node, what + " must be text");
    }
    return scalar.getValue().strip();
  }

  /** The values of a list; a single value counts as a list of one. */
  public List<String> list(Node node, String what, ValueReader reader) throws ArchiveException {
    if (isNull(node)) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      List<String> values = new ArrayList<>();
      for (Node value : sequence.getValue()) {
        values.add(reader.read(value, "each of " + what));
      }
      return List.copyOf(values);
    }
    if (node instanceof ScalarNode) {
      return List.of(reader.read(node, what));
    }
    throw error(node, what + " must be a list");
  }

  /** The entries of a mapping, none of whose keys may occur twice. */
  public List<NodeTuple> mapping(Node node, String what) throws ArchiveException {
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, what + " must be a list of \"key: value\" lines");
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode(), "a key");
      if (!seen.add(key)) {
        throw error(entry.getKeyNode(), "\"" + key + "\" stands here a second time");
      }
    }
    return mapping.getValue();
  }

  /** The line of a node, from 1. */
  public static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** An error at a node, with the file and the line. */
  public ArchiveException error(Node node, String message) {
    return error(line(node), message);
  }

  private ArchiveException error(int line, String message) {
    return new ArchiveException(file + ":" + line + ": " + message);
  }
}
