package org.minutebook.search.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SegmentCacheTest {
  private final List<String> computed = new ArrayList<>();

  private final SegmentCache<Integer> documents =
      new SegmentCache<>(
          segment -> {
            computed.add(segment.toString());
            return segment.reader().maxDoc();
          });

  @Test
  void newCommitComputesNoMoreThanItsNewSegments() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      add(writer, "one", "two");
      try (DirectoryReader first = DirectoryReader.open(directory)) {
        assertEquals(List.of(2), of(first));
        add(writer, "three");
        writer.deleteDocuments(new Term("name", "one"));
        writer.commit();
        try (DirectoryReader second = DirectoryReader.openIfChanged(first)) {
          assertEquals(List.of(2, 1), of(second));
          assertEquals(List.of(2), of(first));
          assertEquals(2, computed.size());
        }
      }
      try (DirectoryReader again = DirectoryReader.open(directory)) {
        assertEquals(List.of(2, 1), of(again));
        assertEquals(4, computed.size(), "values of closed segments are dropped");
      }
    }
  }

  private List<Integer> of(DirectoryReader reader) throws IOException {
    List<Integer> values = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      values.add(documents.of(leaf));
    }
    return values;
  }

  private static void add(IndexWriter writer, String... names) throws IOException {
    for (String name : names) {
      Document document = new Document();
      document.add(new StringField("name", name, Store.NO));
      writer.addDocument(document);
    }
    writer.commit();
  }
}
