package org.minutebook.search.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Statement;

class StatementCopiesTest {
  private static final int FILES = 12;
  private static final int WORDINGS = 8;
  private static final int EDITS = 200;
  private static final List<Statement.Level> LEVELS = List.of(Statement.Level.values());

  /** What was kept for the segments that a commit shares with the one before must still hold. */
  @Test
  void copiesAfterAnyEditsAreThoseOfANewIndex() throws IOException {
    Random random = new Random(15);
    Map<String, List<Document>> files = new TreeMap<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int edit = 0; edit < EDITS; edit++) {
        String file = "2020-01-%02d".formatted(random.nextInt(FILES) + 1);
        List<Document> documents = documents(file, random);
        files.put(file, documents);
        writer.updateDocuments(new Term(Fields.FILE, file), documents);
        writer.commit();
        if (edit % 50 == 49) {
          writer.forceMergeDeletes();
        }
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          for (Statement.Level level : Statement.Level.values()) {
            assertEquals(
                originalsInNewIndex(files, level), originals(reader, level), level + " " + edit);
          }
        }
      }
    }
  }

  private static Set<String> originalsInNewIndex(
      Map<String, List<Document>> files, Statement.Level level) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (List<Document> documents : files.values()) {
          writer.addDocuments(documents);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return originals(reader, level);
      }
    }
  }

  private static Set<String> originals(DirectoryReader reader, Statement.Level level)
      throws IOException {
    Set<String> found = new TreeSet<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    StatementCopies copies = new StatementCopies(reader, level);
    TermQuery statements = new TermQuery(new Term(Fields.TYPE, Fields.TYPE_STATEMENT));
    for (ScoreDoc doc : searcher.search(copies.originals(statements), 1000).scoreDocs) {
      found.add(searcher.storedFields().document(doc.doc).get(Fields.ADDRESS));
      assertTrue(copies.originalOf(doc.doc).isEmpty());
    }
    return found;
  }

  private static List<Document> documents(String file, Random random) {
    List<Document> documents = new ArrayList<>();
    for (int line = 1; line <= 1 + random.nextInt(4); line++) {
      Document document = document(file, line);
      if (random.nextInt(4) == 0) {
        document.add(new StringField(Fields.TYPE, Fields.TYPE_SECTION, Store.NO));
        document.add(new SortedNumericDocValuesField(Fields.FINISHED, random.nextInt(WORDINGS)));
      } else {
        Statement.Level level = LEVELS.get(random.nextInt(LEVELS.size()));
        document.add(new StringField(Fields.TYPE, Fields.TYPE_STATEMENT, Store.NO));
        document.add(new NumericDocValuesField(Fields.WORDING, random.nextInt(WORDINGS)));
        document.add(new KeywordField(Fields.LEVEL, level.word(), Store.NO));
        document.add(new KeywordField(Fields.KIND, "action", Store.NO));
        if (random.nextBoolean()) {
          document.add(new NumericDocValuesField(Fields.DONE, random.nextInt(2)));
        }
      }
      documents.add(document);
    }
    return documents;
  }

  private static Document document(String file, int line) {
    Document document = new Document();
    document.add(new StringField(Fields.FILE, file, Store.NO));
    document.add(new KeywordField(Fields.MEETING, file, Store.NO));
    document.add(new KeywordField(Fields.ADDRESS, file + "/" + line, Store.YES));
    document.add(new LongField(Fields.DATE, Long.parseLong(file.replace("-", "")), Store.NO));
    document.add(new NumericDocValuesField(Fields.LINE, line));
    return document;
  }
}
