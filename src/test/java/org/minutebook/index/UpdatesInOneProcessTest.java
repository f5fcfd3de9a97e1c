package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/** One process that looks only at what has changed, beside others that look at everything. */
class UpdatesInOneProcessTest {
  private static final List<String> WORDS =
      List.of("oak", "birch", "hazel", "sluice", "hedge", "gate", "mill", "barn", "plough", "ewe");
  private static final List<String> FOLDERS = List.of("", "board/", "board/agenda/", "field/");
  private static final FileParser PARSER = FileParser.of(StatementExtractor.reader(Settings.NONE));

  @TempDir private Path temp;
  private Path minutes;
  private int written;

  @Test
  void knowsOfAnyEditsTheSameAsOneThatReadsEverything() throws Exception {
    Random random = new Random(20310506);
    minutes = Files.createDirectory(temp.resolve("archive"));
    for (int i = 0; i < 24; i++) {
      write(name(random), text(random));
    }
    Path folder = temp.resolve("one");
    Path others = temp.resolve("others");
    try (MinutesIndex one = MinutesIndex.open(folder)) {
      for (int step = 0; step < 40; step++) {
        if (step % 9 == 8) {
          // Somebody runs a command beside the server.
          try (MinutesIndex beside = MinutesIndex.open(folder)) {
            update(beside);
          }
        }
        IndexReport report = update(one);
        try (MinutesIndex other = MinutesIndex.open(others)) {
          IndexReport expected = update(other);
          if (step % 9 != 8) {
            assertEquals(expected, report, "step " + step);
          }
        }
        assertEquals(ledger(others), ledger(folder), "step " + step);
        assertEquals(documents(others), documents(folder), "step " + step);
        for (int edits = random.nextInt(3); edits >= 0; edits--) {
          edit(random);
        }
      }
      update(one);
    }
    Path anew = temp.resolve("anew");
    try (MinutesIndex all = MinutesIndex.open(anew)) {
      update(all);
    }
    assertEquals(read(anew), read(folder));
  }

  /** What the files were read as, without their addresses: those hang on what was before. */
  private static List<String> read(Path folder) throws Exception {
    List<String> read = new ArrayList<>();
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      for (var leaf : reader.leaves()) {
        FileEntry.forEach(
            leaf.reader(),
            (doc, e) ->
                read.add(
                    String.join(
                        " ",
                        e.file(),
                        e.digest(),
                        e.skipped(),
                        e.title(),
                        e.date(),
                        e.series(),
                        e.topics().toString())));
      }
    }
    Collections.sort(read);
    return read;
  }

  @Test
  void opensNoFileThatHasTheSameSizeAndTime() throws Exception {
    minutes = Files.createDirectory(temp.resolve("archive"));
    write("2020-05-04.md", "# May\n\n## Oaks\n\nThey are green.\n");
    Path folder = temp.resolve("index");
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      assertEquals(1, update(index).read());
      written--;
      write("2020-05-04.md", "# May\n\n## Oaks\n\nThey are brown.\n");
      assertEquals(0, update(index).read());
    }
    try (MinutesIndex another = MinutesIndex.open(folder)) {
      assertEquals(1, update(another).read(), "what is new here trusts no times");
    }
  }

  @Test
  void fileWrittenAMomentBeforeIsLookedAtAgain() throws Exception {
    minutes = Files.createDirectory(temp.resolve("archive"));
    write("2020-05-04.md", "# May\n\n## Oaks\n\nThey are green.\n");
    Path file = minutes.resolve("2020-05-04.md");
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(file, now);
    try (MinutesIndex index = MinutesIndex.open(temp.resolve("index"))) {
      assertEquals(1, update(index).read());
      Files.writeString(file, Files.readString(file).replace("green", "brown"));
      Files.setLastModifiedTime(file, now);
      assertEquals(1, update(index).read());
    }
  }

  private IndexReport update(MinutesIndex index) throws Exception {
    return index.update(Archive.open(minutes), PARSER, "reader", Progress.NONE);
  }

  private void edit(Random random) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.walk(minutes)) {
      all.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    Path file = files.get(random.nextInt(files.size()));
    String text = Files.readString(file);
    switch (random.nextInt(9)) {
      case 0 -> write(name(random), text(random));
      case 1 -> {
        if (files.size() > 5) {
          Files.delete(file);
        }
      }
      case 2 -> {
        write(name(random), text);
        Files.deleteIfExists(file);
      }
      case 3 -> write(name(random), text);
      case 4 -> write(minutes.relativize(file).toString(), text);
      case 5 -> write(minutes.relativize(file).toString(), "nothing of note");
      case 6 -> {
        int title = text.indexOf("\n## ");
        write(
            minutes.relativize(file).toString(),
            title < 0
                ? text
                : text.substring(0, title + 4)
                    + words(random, 1)
                    + " "
                    + text.substring(title + 4));
      }
      case 7 -> write(minutes.relativize(file).toString(), text + "\n## " + topic(random));
      default ->
          write(
              minutes.relativize(file).toString(),
              text + "\n- ACTION: Ada to mend the " + words(random, 2) + "\n");
    }
  }

  /** Times far in the past, so that sizes and times are trusted. */
  private void write(String file, String text) throws IOException {
    Path path = minutes.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Files.setLastModifiedTime(
        path, FileTime.from(Instant.parse("2021-01-01T00:00:00Z").plusSeconds(written++)));
  }

  private static String name(Random random) {
    String folder = FOLDERS.get(random.nextInt(FOLDERS.size()));
    String day = "2020-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(4));
    String end = random.nextInt(4) == 0 ? "-agenda.md" : random.nextInt(6) == 0 ? ".txt" : ".md";
    return folder + day + end;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("# Farm, 2020\n\nPresent: Ada Brook, Kit Lane\n");
    if (random.nextBoolean()) {
      text.append("\nShut the gate behind you when you leave the yard.\n");
    }
    for (int topics = 1 + random.nextInt(3); topics > 0; topics--) {
      text.append("\n## ").append(topic(random));
    }
    return text.toString();
  }

  private static String topic(Random random) {
    return words(random, 2)
        + "\n\n- Kit: the "
        + words(random, 7)
        + "\n- DECISION: keep the "
        + words(random, 4)
        + "\n";
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  private static List<String> ledger(Path folder) throws IOException {
    return Files.readAllLines(folder.resolveSibling(folder.getFileName() + ".links.jsonl"));
  }

  /** All that can be read back of all documents, in some order that is always the same. */
  private static List<String> documents(Path folder) throws Exception {
    List<String> documents = new ArrayList<>();
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      for (var leaf : reader.leaves()) {
        LeafReader segment = leaf.reader();
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
          if (segment.getLiveDocs() == null || segment.getLiveDocs().get(doc)) {
            StringBuilder all = new StringBuilder();
            for (IndexableField field : segment.storedFields().document(doc)) {
              all.append(field.name()).append('=').append(field.stringValue()).append('\n');
            }
            for (String field : List.of(Fields.ENTRY, Fields.FACTS, Fields.PLAIN)) {
              BinaryDocValues values = segment.getBinaryDocValues(field);
              if (values != null && values.advanceExact(doc)) {
                all.append(values.binaryValue().utf8ToString()).append('\n');
              }
            }
            documents.add(all.toString());
          }
        }
      }
    }
    Collections.sort(documents);
    return documents;
  }
}
