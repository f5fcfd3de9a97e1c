package org.minutebook.search.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.minutebook.search.SearchRequest;

/** A cursor is one of its request or none, whatever a client sends; see docs/reliability.md. */
class CursorFuzzIT {
  private static final SearchRequest REQUEST = SearchRequest.of("ropes");
  private static final ResultOrder ORDER = new ResultOrder(SearchRequest.Sort.OLDEST);

  /** What a real cursor of the request begins with. */
  private static final String BEGINNING = beginning();

  private static String beginning() {
    Object[] fields = {1L, new BytesRef("may"), 1, new BytesRef("ropes")};
    String cursor = ORDER.cursor(new FieldDoc(1, 0, fields), REQUEST);
    String position = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    return position.substring(0, position.indexOf('|') + 1);
  }

  @FuzzTest(maxDuration = "5m")
  void cursorIsReadOrRefused(byte[] input) {
    String text = new String(input, UTF_8);
    ORDER.position(text, REQUEST);
    String cursor = Base64.getUrlEncoder().encodeToString((BEGINNING + text).getBytes(UTF_8));
    ORDER
        .position(cursor, REQUEST)
        .ifPresent(position -> assertEquals(4, position.fields.length, text));
  }
}
