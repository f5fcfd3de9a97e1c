package org.minutebook.search.answers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;
import org.minutebook.search.SearchRequest;

/**
 * The order of results, and the cursors that name a position in it. No two documents have the same
 * position. Meetings without a date come last in every order.
 */
record ResultOrder(SearchRequest.Sort by) {
  private static final String SEPARATOR = "|";

  boolean isRelevance() {
    return by == SearchRequest.Sort.RELEVANCE;
  }

  Sort sort() {
    boolean newest = by != SearchRequest.Sort.OLDEST;
    SortField date =
        LongField.newSortField(
            Fields.DATE,
            newest,
            SortedNumericSelector.Type.MIN,
            newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    SortField meeting =
        KeywordField.newSortField(Fields.MEETING, false, SortedSetSelector.Type.MIN);
    SortField line = new SortField(Fields.LINE, SortField.Type.INT);
    SortField key = new SortField(Fields.KEY, SortField.Type.STRING);
    return isRelevance()
        ? new Sort(SortField.FIELD_SCORE, date, meeting, line, key)
        : new Sort(date, meeting, line, key);
  }

  /** The cursor for the position of a document, for the same request only. */
  String cursor(FieldDoc doc, SearchRequest request) {
    StringBuilder cursor = new StringBuilder(fingerprint(request));
    for (Object value : doc.fields) {
      cursor.append(SEPARATOR);
      cursor.append(value instanceof BytesRef bytes ? bytes.utf8ToString() : value.toString());
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cursor.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The position that a cursor names; empty if it is not a cursor of this request. */
  Optional<FieldDoc> position(String cursor, SearchRequest request) {
    try {
      String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = position.split("\\|", -1);
      int scored = isRelevance() ? 1 : 0;
      if (parts.length != 5 + scored || !parts[0].equals(fingerprint(request))) {
        return Optional.empty();
      }
      Object[] fields = new Object[4 + scored];
      float score = 0;
      if (isRelevance()) {
        score = Float.parseFloat(parts[1]);
        if (Float.isNaN(score)) {
          return Optional.empty();
        }
        fields[0] = score;
      }
      fields[scored] = Long.valueOf(parts[1 + scored]);
      fields[1 + scored] = new BytesRef(parts[2 + scored]);
      fields[2 + scored] = Integer.valueOf(parts[3 + scored]);
      fields[3 + scored] = new BytesRef(parts[4 + scored]);
      // Positions are unique, so this document number only has to exclude the document itself.
      return Optional.of(new FieldDoc(Integer.MAX_VALUE, score, fields));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Identifies a request by everything but its page. */
  private String fingerprint(SearchRequest r) {
    Object query =
        List.of(
            by,
            r.text(),
            r.series(),
            r.person(),
            r.kind().map(k -> k.word()),
            r.outcome().map(o -> o.word()),
            r.after(),
            r.before(),
            r.asOf(),
            r.level().word());
    return Integer.toHexString(query.toString().hashCode());
  }
}
