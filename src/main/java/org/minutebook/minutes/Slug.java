package org.minutebook.minutes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes readable addresses of titles and paths. */
public final class Slug {
  private static final int MAX_LENGTH = 80;

  /** Only so much of a title is read; folding a long text can take long. */
  private static final int MAX_READ = 2000;

  private Slug() {}

  /**
   * The letters and digits of a title, of any script, in NFKC and lower case, each run of other
   * characters replaced by a hyphen, at most 80 characters: {@code "ARM: 2.0 (Mort)"} gives {@code
   * "arm-2-0-mort"}. Empty where nothing is left.
   */
  public static String of(String title) {
    String opening = title.length() > MAX_READ ? title.substring(0, MAX_READ) : title;
    String folded = Normalizer.normalize(opening, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(Math.min(folded.length(), MAX_LENGTH));
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetterOrDigit(c) && !isMark(c)) {
        gap = true;
        continue;
      }
      if (gap && !slug.isEmpty()) {
        slug.append('-');
      }
      gap = false;
      if (slug.length() + Character.charCount(c) > MAX_LENGTH) {
        break;
      }
      slug.appendCodePoint(c);
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  /** As {@link #of}, with {@code fallback} where nothing is left. */
  public static String of(String title, String fallback) {
    String slug = of(title);
    return slug.isEmpty() ? fallback : slug;
  }

  /**
   * Whether a character, such as a vowel sign of Indic scripts, belongs to the letter before it.
   * Variation selectors, which emoji have after them, are marks to Unicode too, but can't be seen.
   */
  private static boolean isMark(int c) {
    if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x34F) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Hands out slugs that are unique among those it handed out before. */
  public static final class Unique {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** The first of {@code slug}, {@code slug-2}, {@code slug-3}, ... not handed out yet. */
    public String take(String slug) {
      String free = slug;
      while (!taken.add(free)) {
        free = slug + "-" + next.merge(slug, 2, (n, first) -> n + 1);
      }
      return free;
    }

    /** Whether {@code slug} was handed out. */
    public boolean has(String slug) {
      return taken.contains(slug);
    }
  }
}
