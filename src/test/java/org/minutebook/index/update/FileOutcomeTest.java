package org.minutebook.index.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.index.FileEntry;

/** What an update found out about files. */
class FileOutcomeTest {
  @Test
  void filesInAnUnlistedFolderAreNotGone() {
    FileEntry below = FileEntry.skipped("a/b.md", "1", "no heading", List.of());
    FileEntry gone = FileEntry.skipped("ab.md", "1", "no heading", List.of());
    List<FileOutcome> outcomes =
        FileOutcome.withUnlisted(
            List.of(
                new FileOutcome.Unchanged(List.of(FileEntry.skipped("c", "1", "x", List.of())))),
            Map.of("a", "permission denied"),
            Map.of("a/b.md", List.of(below), "ab.md", List.of(gone)));
    assertEquals(
        new FileOutcome.Unreadable("a/b.md", "permission denied", List.of(below)),
        outcomes.getFirst());
    assertEquals(2, outcomes.size());
  }
}
