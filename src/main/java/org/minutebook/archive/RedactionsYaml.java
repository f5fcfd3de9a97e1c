package org.minutebook.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minutebook.archive.words.WordScan;
import org.minutebook.archive.yaml.SettingsYaml;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@link Redactions} from settings. Whatever is odd is an error, since passing over it would
 * publish what must go.
 */
record RedactionsYaml(SettingsYaml yaml) {
  private static final String KINDS = "\"words\", \"digest\", \"meeting\" or \"section\"";

  Redactions read(Node node) throws ArchiveException {
    if (!(node instanceof SequenceNode list)) {
      throw yaml.error(node, "\"redactions\" must be a list of " + KINDS);
    }
    Set<List<String>> words = new HashSet<>();
    Set<String> digests = new HashSet<>();
    Set<String> meetings = new HashSet<>();
    Set<String> sections = new HashSet<>();
    for (Node each : list.getValue()) {
      List<NodeTuple> entry = yaml.mapping(each, "each of \"redactions\"");
      if (entry.size() != 1) {
        throw yaml.error(each, "each of \"redactions\" must be one of " + KINDS);
      }
      Node key = entry.getFirst().getKeyNode();
      Node value = entry.getFirst().getValueNode();
      String kind = yaml.text(key, "a key");
      String text = yaml.text(value, "\"" + kind + "\"");
      switch (kind) {
        case "words" -> words.add(words(value, text));
        case "digest" -> digests.add(digest(value, text));
        case "meeting" -> meetings.add(text);
        case "section" -> sections.add(section(value, text));
        default ->
            throw yaml.error(key, "\"" + kind + "\" is nothing that can go: there are " + KINDS);
      }
    }
    return new Redactions(words, digests, meetings, sections);
  }

  private List<String> words(Node node, String text) throws ArchiveException {
    List<String> words = WordScan.words(text);
    if (words.isEmpty()) {
      throw yaml.error(node, "\"words\" must have letters or digits");
    }
    return words;
  }

  private String digest(Node node, String text) throws ArchiveException {
    if (!Redactions.isDigest(text)) {
      throw yaml.error(node, "\"digest\" must be what \"minutebook redact\" prints");
    }
    return text;
  }

  private String section(Node node, String text) throws ArchiveException {
    if (text.indexOf('/') < 0) {
      throw yaml.error(
          node, "\"section\" must be the address of a section, such as 2031-05-07/ropes");
    }
    return text;
  }
}
