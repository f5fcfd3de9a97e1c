package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TermFrequenciesTest {
  private static final TermQuery ROPE = new TermQuery(new Term("text", "rope"));

  private DirectoryReader reader;
  private TermFrequencies frequencies;

  /** Each document is a segment. */
  @BeforeEach
  void open() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String text : List.of("tide", "rope", "tide tide", "rope rope")) {
        Document document = new Document();
        document.add(new TextField("text", text, Store.NO));
        writer.addDocument(document);
        writer.commit();
      }
    }
    reader = DirectoryReader.open(directory);
    frequencies = new TermFrequencies(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  private List<String> of(int... few) throws IOException {
    List<String> found = new ArrayList<>();
    Candidates candidates = Candidates.of(few);
    frequencies.each(ROPE, candidates, (at, times) -> found.add(candidates.doc(at) + ":" + times));
    return found;
  }

  @Test
  void allSegmentsAreVisited() throws IOException {
    assertEquals(4, reader.leaves().size());
    assertEquals(List.of("1:1.0", "3:2.0"), of(0, 1, 2, 3));
  }

  @Test
  void onlyTheGivenDocumentsAreVisited() throws IOException {
    assertEquals(List.of("3:2.0"), of(2, 3));
    assertEquals(List.of("1:1.0"), of(0, 1, 2));
    assertEquals(List.of(), of());
  }

  @Test
  void documentOfAnEarlierSegmentIsNotVisited() throws IOException {
    assertEquals(List.of(), of(0, 2));
  }

  @Test
  void frequencyInOneDocument() throws IOException {
    assertEquals(2, frequencies.in(ROPE, 3));
    assertEquals(0, frequencies.in(ROPE, 2));
  }
}
