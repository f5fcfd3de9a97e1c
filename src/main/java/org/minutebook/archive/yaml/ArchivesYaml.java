package org.minutebook.archive.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.NamedArchive;
import org.minutebook.minutes.MeetingId;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the list of archives in settings. Whatever is odd is an error, since passing over it would
 * leave an archive out.
 *
 * @param yaml the file
 */
public record ArchivesYaml(SettingsYaml yaml) {
  private static final int MOST = 100;
  private static final String KEYS = "\"name\", \"from\", \"path\" and \"pull\"";

  /** Reads the list. */
  public List<NamedArchive> read(Node node) throws ArchiveException {
    if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
      throw yaml.error(node, "\"archives\" must be a list, each with a \"name\" and a \"from\"");
    }
    if (list.getValue().size() > MOST) {
      throw yaml.error(node, "\"archives\" can be %d at most".formatted(MOST));
    }
    List<NamedArchive> archives = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node each : list.getValue()) {
      NamedArchive archive = archive(each);
      if (!names.add(archive.name())) {
        throw yaml.error(each, "there are two archives named \"%s\"".formatted(archive.name()));
      }
      archives.add(archive);
    }
    return List.copyOf(archives);
  }

  private NamedArchive archive(Node node) throws ArchiveException {
    Optional<String> name = Optional.empty();
    Optional<String> from = Optional.empty();
    Optional<String> path = Optional.empty();
    Optional<Duration> pull = Optional.empty();
    for (NodeTuple entry : yaml.mapping(node, "each of \"archives\"")) {
      String key = yaml.text(entry.getKeyNode(), "a key");
      Node value = entry.getValueNode();
      switch (key) {
        case "name" -> name = Optional.of(name(value));
        case "from" -> from = Optional.of(yaml.text(value, "\"from\""));
        case "path" -> path = Optional.of(yaml.text(value, "\"path\""));
        case "pull" -> pull = Optional.of(pull(value));
        default ->
            throw yaml.error(
                entry.getKeyNode(),
                "\"%s\" is no key of an archive: there are %s".formatted(key, KEYS));
      }
    }
    if (name.isEmpty() || from.isEmpty()) {
      throw yaml.error(
          node, "each of \"archives\" needs a \"name\", and \"from\": its folder or address");
    }
    return new NamedArchive(name.get(), from.get(), path, pull, SettingsYaml.line(node));
  }

  /** A name that is the series of all that lies below a folder of that name. */
  private String name(Node node) throws ArchiveException {
    String name = yaml.text(node, "\"name\"");
    if (!MeetingId.series(name + "/x").equals(Optional.of(name))) {
      throw yaml.error(
          node,
          "the name of an archive must be lower-case letters and digits, with hyphens between"
              + " them, and no year, month or date: not \"%s\"".formatted(name));
    }
    return name;
  }

  private Duration pull(Node node) throws ArchiveException {
    String text = yaml.text(node, "\"pull\"");
    return NamedArchive.time(text)
        .orElseThrow(
            () ->
                yaml.error(node, "\"pull\" must be a time such as 30s, 10m or 2h, or 0 for never"));
  }
}
