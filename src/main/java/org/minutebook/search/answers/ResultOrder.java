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
 * The order of an answer, in which no two documents share a place, and the cursors that name a
 * place in it. Meetings without a date come last in every order.
 */
enum ResultOrder {
  RELEVANCE,
  NEWEST,
  OLDEST;

  private static final String SEPARATOR = "|";

  static ResultOrder of(SearchRequest.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  Sort sort() {
    boolean newest = this != OLDEST;
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
    return this == RELEVANCE
        ? new Sort(SortField.FIELD_SCORE, date, meeting, line, key)
        : new Sort(date, meeting, line, key);
  }

  /** The place of a document, for a request that asks the same again. */
  String cursor(FieldDoc at, SearchRequest request) {
    StringBuilder place = new StringBuilder(fingerprint(request));
    for (Object value : at.fields) {
      place.append(SEPARATOR);
      place.append(value instanceof BytesRef bytes ? bytes.utf8ToString() : value.toString());
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The place a cursor names; empty if it is none of this request's. */
  Optional<FieldDoc> place(String cursor, SearchRequest request) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = place.split("\\|", -1);
      int scored = this == RELEVANCE ? 1 : 0;
      if (parts.length != 5 + scored || !parts[0].equals(fingerprint(request))) {
        return Optional.empty();
      }
      Object[] fields = new Object[4 + scored];
      float score = 0;
      if (this == RELEVANCE) {
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
      // No other document has the same place, so the number only has to exclude this one.
      return Optional.of(new FieldDoc(Integer.MAX_VALUE, score, fields));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tells requests apart by all but their page. */
  private String fingerprint(SearchRequest r) {
    Object asked =
        List.of(
            name(),
            r.text(),
            r.series(),
            r.person(),
            r.kind().map(k -> k.word()),
            r.after(),
            r.before());
    return Integer.toHexString(asked.toString().hashCode());
  }
}
