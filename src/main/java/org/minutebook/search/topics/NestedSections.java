package org.minutebook.search.topics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;
import org.minutebook.search.Snippet;

/** Sections that are told as a part of the discussions that they are nested in. */
public final class NestedSections {
  /** No section is told as a part of another. */
  public static final NestedSections NONE = new NestedSections();

  /** A snippet that long needs no words of a further section. */
  private static final int LONG_ENOUGH = 240;

  private final Map<String, String> toldIn = new HashMap<>();
  private final Map<String, List<Nested>> parts = new HashMap<>();

  /** A section by its document. */
  private record Nested(int doc, String title) {}

  /** Makes a snippet of the text of a section, given by its document. */
  @FunctionalInterface
  public interface Snippets {
    Snippet of(int doc) throws IOException;
  }

  private NestedSections() {}

  /**
   * Those nested in some sections.
   *
   * @param docs the documents of these sections, ascending
   * @param told those of all sections that are told by themselves
   */
  public static NestedSections in(int[] docs, int[] told, IndexSearcher searcher)
      throws IOException {
    NestedSections found = new NestedSections();
    IndexReader reader = searcher.getIndexReader();
    // Within a meeting documents are in the order of its sections, so the last is the innermost.
    Map<String, Integer> outer = new HashMap<>();
    for (int doc : docs) {
      values(reader, Fields.ADDRESS, doc).forEach(address -> outer.put(address, doc));
    }
    if (outer.isEmpty()) {
      return found;
    }
    TermInSetQuery nested =
        new TermInSetQuery(Fields.WITHIN, outer.keySet().stream().map(BytesRef::new).toList());
    int count = searcher.count(nested);
    for (ScoreDoc doc : searcher.search(nested, Math.max(1, count), Sort.INDEXORDER).scoreDocs) {
      if (Arrays.binarySearch(told, doc.doc) < 0) {
        String address = values(reader, Fields.ADDRESS, doc.doc).getFirst();
        String around = "";
        for (String next : values(reader, Fields.WITHIN, doc.doc)) {
          if (outer.getOrDefault(next, -1) > outer.getOrDefault(around, -1)) {
            around = next;
          }
        }
        found.toldIn.put(address, around);
        found
            .parts
            .computeIfAbsent(around, a -> new ArrayList<>())
            .add(new Nested(doc.doc, title(reader, doc.doc)));
      }
    }
    return found;
  }

  /** The addresses of the nested sections. */
  public Set<String> addresses() {
    return toldIn.keySet();
  }

  /** The section in which the one at an address is told; in most cases that itself. */
  public String toldIn(String address) {
    return toldIn.getOrDefault(address, address);
  }

  /** What the sections nested in one say first, each behind its title. */
  public Snippet words(String address, Snippets snippets) throws IOException {
    Snippet words = new Snippet("", List.of());
    for (Nested part : parts.getOrDefault(address, List.of())) {
      Snippet next = snippets.of(part.doc());
      if (!next.text().isBlank()) {
        String before = words.text().isEmpty() ? "" : " \u2026 ";
        words = words.with(next.after(before + part.title() + ": "));
      }
      if (words.text().length() >= LONG_ENOUGH) {
        break;
      }
    }
    return words;
  }

  private static List<String> values(IndexReader reader, String field, int doc) throws IOException {
    LeafReaderContext leaf = leaf(reader, doc);
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    List<String> found = new ArrayList<>();
    if (values.advanceExact(doc - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        found.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return found;
  }

  private static String title(IndexReader reader, int doc) throws IOException {
    LeafReaderContext leaf = leaf(reader, doc);
    SortedDocValues titles = DocValues.getSorted(leaf.reader(), Fields.HEADING);
    return titles.advanceExact(doc - leaf.docBase)
        ? titles.lookupOrd(titles.ordValue()).utf8ToString()
        : "";
  }

  private static LeafReaderContext leaf(IndexReader reader, int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }
}
