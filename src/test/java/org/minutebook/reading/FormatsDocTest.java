package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Statement;
import org.minutebook.statements.StatementExtractor;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Every example of docs/formats.md is read as the page says. */
class FormatsDocTest {
  private static final Path PAGE = Path.of("docs", "formats.md");

  /**
   * An example of the page.
   *
   * @param line where its minutes begin
   * @param minutes the block in Markdown
   * @param facts the YAML below it
   */
  record Example(int line, String minutes, Map<?, ?> facts) {
    @Override
    public String toString() {
      return PAGE + ":" + line;
    }
  }

  static Stream<Example> examples() throws IOException {
    List<FencedCodeBlock> blocks = new ArrayList<>();
    Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .build()
        .parse(Files.readString(PAGE))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                blocks.add(block);
              }
            });
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i += 2) {
      int line = blocks.get(i).getSourceSpans().getFirst().getLineIndex() + 1;
      assertEquals("markdown", blocks.get(i).getInfo(), PAGE + ":" + line);
      assertTrue(i + 1 < blocks.size(), PAGE + ":" + line + " lacks what is read");
      assertEquals("yaml", blocks.get(i + 1).getInfo(), PAGE + ":" + line);
      examples.add(
          new Example(line, blocks.get(i).getLiteral(), facts(blocks.get(i + 1).getLiteral())));
    }
    assertTrue(examples.size() > 10, "the page has examples");
    return examples.stream();
  }

  private static Map<?, ?> facts(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return (Map<?, ?>) new Load(settings).loadFromString(yaml);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void exampleIsReadAsThePageSays(Example example) {
    String file = Objects.toString(example.facts().get("file"), Minutes.FILE);
    Reading reading =
        StatementExtractor.reader(Settings.NONE)
            .read(file, example.minutes().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<?, ?> fact : example.facts().entrySet()) {
      String key = fact.getKey().toString();
      if (!key.equals("file")) {
        assertEquals(
            shown(fact.getValue()),
            shown(value(reading, key, fact.getValue())),
            example + " " + key);
      }
    }
  }

  private static Object value(Reading reading, String key, Object expected) {
    if (reading instanceof Reading.Skipped over) {
      return key.equals("skipped") ? over.reason() : "skipped: " + over.reason();
    }
    Minutes minutes = new Minutes(((Reading.Minutes) reading).first());
    return switch (key) {
      case "ids" -> ((Reading.Minutes) reading).meetings().stream().map(Meeting::id).toList();
      case "dates" ->
          ((Reading.Minutes) reading).meetings().stream().map(m -> m.date().orElseThrow()).toList();
      case "date" -> minutes.meeting().date().orElse(null);
      case "title" -> minutes.title();
      case "attendees" -> minutes.attendees();
      case "chair" -> minutes.chairs().isEmpty() ? null : String.join(", ", minutes.chairs());
      case "topics" -> minutes.topics();
      case "lines" -> lines(minutes, (Map<?, ?>) expected);
      case "decisions" -> minutes.decisions();
      case "actions" -> minutes.actions();
      case "owners" ->
          minutes.statements().stream()
              .filter(s -> s.kind() == Statement.Kind.ACTION)
              .map(s -> s.owners().isEmpty() ? "nobody" : String.join("; ", s.owners()))
              .toList();
      case "problems" -> minutes.problems().stream().distinct().limit(1).toList();
      case "skipped" -> "minutes";
      default -> fail("the page claims an unknown fact: " + key);
    };
  }

  private static Map<String, String> lines(Minutes minutes, Map<?, ?> titles) {
    Map<String, String> lines = new TreeMap<>();
    titles.keySet().forEach(t -> lines.put(t.toString(), minutes.linesOf(t.toString())));
    return lines;
  }

  /** Facts as text, so that what YAML gives and what was read compare. */
  private static String shown(Object value) {
    return value instanceof Map<?, ?> map
        ? new TreeMap<>(map).toString()
        : Objects.toString(value, "null");
  }
}
