package org.minutebook.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;

/**
 * What Lucene itself does with the same sections: title and text with its English analysis, BM25,
 * the best twenty, and its own highlighter. What Minutebook takes is compared with it.
 */
final class BareLucene implements AutoCloseable {
  private static final int BEST = 20;
  private static final String TITLE = "title";
  private static final String TEXT = "text";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder queries;
  private final UnifiedHighlighter highlighter;
  private final UnifiedHighlighter analysing;

  /** Opens an index that {@link #write} has written. */
  BareLucene(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    EnglishAnalyzer analyzer = new EnglishAnalyzer();
    queries = new QueryBuilder(analyzer);
    UnifiedHighlighter.Builder builder = UnifiedHighlighter.builder(searcher, analyzer);
    highlighter = new UnifiedHighlighter(builder);
    analysing =
        new UnifiedHighlighter(builder) {
          @Override
          protected OffsetSource getOffsetSource(String field) {
            return OffsetSource.ANALYSIS;
          }
        };
  }

  /** The best twenty sections for any of the words, with snippets from offsets in the index. */
  Answer answer(String words) throws IOException {
    return answer(words, highlighter);
  }

  /** The same, but the highlighter analyses the texts again, as it does unless told otherwise. */
  Answer answerAnalysing(String words) throws IOException {
    return answer(words, analysing);
  }

  /** The best twenty sections without snippets. */
  TopDocs best(String words) throws IOException {
    return searcher.search(query(words), BEST);
  }

  private Answer answer(String words, UnifiedHighlighter way) throws IOException {
    Query query = query(words);
    TopDocs best = searcher.search(query, BEST);
    List<String> titles = new ArrayList<>();
    for (ScoreDoc found : best.scoreDocs) {
      titles.add(searcher.storedFields().document(found.doc).get(TITLE));
    }
    return new Answer(titles, Arrays.asList(way.highlight(TEXT, query, best, 2)));
  }

  private Query query(String words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : new String[] {TITLE, TEXT}) {
      Query query = queries.createBooleanQuery(field, words);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** Titles and snippets; a snippet is null where the text has none of the words. */
  record Answer(List<String> titles, List<String> snippets) {}

  /** Writes an index of all sections that Minutebook's index holds; returns what it took. */
  static Stopwatch write(MinutesSearch search, Path folder) throws IOException {
    Stopwatch took = new Stopwatch();
    FieldType text = new FieldType(TextField.TYPE_STORED);
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    text.freeze();
    took.start();
    IndexWriterConfig config =
        new IndexWriterConfig(new EnglishAnalyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(32)
            .setMergeScheduler(new SerialMergeScheduler());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      took.stop();
      for (MeetingRef ref : search.meetings()) {
        for (Section section : search.meeting(ref.id()).orElseThrow().sections()) {
          took.start();
          Document document = new Document();
          document.add(new TextField(TITLE, section.title(), Field.Store.YES));
          document.add(new Field(TEXT, section.text(), text));
          writer.addDocument(document);
          took.stop();
        }
      }
      took.start();
      writer.forceMerge(1);
      writer.commit();
    }
    took.stop();
    return took;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
