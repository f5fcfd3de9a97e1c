package org.minutebook.statements.words;

import java.util.LinkedHashMap;
import java.util.Map;
import org.minutebook.reading.Speakers;

/**
 * Splits the texts of one meeting into words. The last ones are kept, since each passage is looked
 * at several times: by itself, before the next and after the one before it.
 */
public final class SplitWords {
  private static final int KEPT = 16;

  private final Speakers speakers;
  private final Lexicon lexicon;
  private final Map<String, TokenClasses> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenClasses> eldest) {
          return size() > KEPT;
        }
      };

  public SplitWords(Speakers speakers, Lexicon lexicon) {
    this.speakers = speakers;
    this.lexicon = lexicon;
  }

  /** The words of a plain text. */
  public TokenClasses of(String text) {
    TokenClasses words = kept.get(text);
    if (words == null) {
      words = TokenClasses.of(text, speakers, lexicon);
      kept.put(text, words);
    }
    return words;
  }
}
