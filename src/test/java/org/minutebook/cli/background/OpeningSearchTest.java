package org.minutebook.cli.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Settings;
import org.minutebook.index.FileParser;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;
import org.minutebook.web.Readiness;

class OpeningSearchTest {
  private static void update(Path folder, MinutesIndex index) throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(
        archive.resolve("2020-01-02.md"),
        "# Harbour call\n\n## Ropes\n\nWe agreed to buy ropes.\n");
    FileParser parser = FileParser.of(() -> StatementExtractor.reader(Settings.NONE));
    index.update(Archive.open(archive), parser, "test", Progress.NONE);
  }

  @Test
  void indexOfAnEarlierRunAnswersAtOnce(@TempDir Path folder) throws Exception {
    try (MinutesIndex index = MinutesIndex.open(folder.resolve("index"))) {
      update(folder, index);
      OpeningSearch opening = OpeningSearch.start(index, () -> Settings.NONE);
      try (MinutesSearch search = opening.search()) {
        assertFalse(opening.isIndexing());
        assertSame(search, assertInstanceOf(Readiness.Ready.class, opening.readiness()).search());
        assertEquals(1, search.status().meetings());
      }
    }
  }

  @Test
  void withoutMeetingsTheArchiveIsReadFirst(@TempDir Path folder) throws Exception {
    try (MinutesIndex index = MinutesIndex.open(folder.resolve("index"))) {
      OpeningSearch opening = OpeningSearch.start(index, () -> Settings.NONE);
      try (MinutesSearch search = opening.search()) {
        assertTrue(opening.isIndexing());
        opening.indexing(1, 3);
        assertEquals(new Readiness.Indexing(1, 3), opening.readiness());
        update(folder, index);
        search.refresh();
        opening.ready();
        assertEquals(new Readiness.Ready(search), opening.readiness());
      }
    }
  }
}
