package org.minutebook.index.documents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minutebook.index.Analysis;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.PersonName;

/**
 * Finds where a text mentions attendees of its meeting: by name, by alias, or by a short form that
 * only one of them has, so that Ida is Ida Brown where no other Ida was there. Initials count only
 * where somebody speaks, as in {@code IB: we keep it}.
 */
final class MentionFinder {
  /** Inside a word, besides letters and their marks. */
  private static final String INNER = "0123456789'\u2019_-";

  private static final int MAX_WORDS_OF_NAME = 4;

  private static final int LETTERS_OF_BEGINNING = 3;

  /** Of the alphabet. */
  private static final int LETTERS = 26;

  /** Stands for a beginning that is not in ASCII. */
  private static final int NO_BEGINNING = -1;

  /** Shorter forms are too often something else. */
  private static final int MIN_SHORT_FORM = 3;

  /** Given names that are words at the beginning of sentences too. */
  private static final Set<String> WORDS = Set.of("will", "may", "mark", "bill", "grant");

  private static final String AFTER_SPEAKER = ":/";

  private final Map<String, String> slugsByName = new HashMap<>();
  private final Map<String, String> slugsByInitials = new HashMap<>();
  private final Set<String> aliases = new HashSet<>();

  /** How names begin, so that few words of a text need be looked up. */
  private final BitSet beginnings = new BitSet();

  MentionFinder(List<Attendee> attendees) {
    Map<String, Set<String>> shortForms = new HashMap<>();
    Map<String, Set<String>> initials = new HashMap<>();
    for (Attendee attendee : attendees) {
      String slug = attendee.slug();
      if (slug.isEmpty()) {
        continue;
      }
      PersonName name = PersonName.of(attendee.name());
      slugsByName.put(key(attendee.name()), slug);
      for (String alias : attendee.plainAliases()) {
        slugsByName.put(key(alias), slug);
        aliases.add(alias);
      }
      for (String form : name.shortForms()) {
        if (form.length() >= MIN_SHORT_FORM && !WORDS.contains(key(form))) {
          shortForms.computeIfAbsent(key(form), k -> new HashSet<>()).add(slug);
        }
      }
      if (name.initials().length() > 1) {
        initials.computeIfAbsent(key(name.initials()), k -> new HashSet<>()).add(slug);
      }
    }
    addUnique(shortForms, slugsByName);
    addUnique(initials, slugsByInitials);
    slugsByName.keySet().forEach(this::addBeginning);
    slugsByInitials.keySet().forEach(this::addBeginning);
  }

  private void addBeginning(String name) {
    int beginning = beginning(name, 0);
    if (beginning != NO_BEGINNING) {
      beginnings.set(beginning);
    }
  }

  private static void addUnique(Map<String, Set<String>> all, Map<String, String> unique) {
    all.forEach(
        (name, slugs) -> {
          if (slugs.size() == 1) {
            unique.putIfAbsent(name, slugs.iterator().next());
          }
        });
  }

  /** The slugs of the attendees whom a text mentions, one for each mention. */
  List<String> mentions(String text) {
    List<String> mentions = new ArrayList<>();
    if (slugsByName.isEmpty()) {
      return mentions;
    }
    List<int[]> words = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = endOfWord(text, at);
      if (end > at) {
        words.add(new int[] {at, end});
      }
      at = Math.max(end, at + 1);
    }
    for (int i = 0; i < words.size(); ) {
      if (!mayBegin(text, words.get(i)[0])) {
        i++;
        continue;
      }
      int taken = 0;
      for (int n = Math.min(MAX_WORDS_OF_NAME, words.size() - i); n > 0 && taken == 0; n--) {
        String written = text.substring(words.get(i)[0], words.get(i + n - 1)[1]);
        String slug = slug(written, text, words.get(i + n - 1)[1]);
        if (slug != null) {
          mentions.add(slug);
          taken = n;
        }
      }
      i += Math.max(1, taken);
    }
    return mentions;
  }

  /** Whom the words of a text up to {@code end} mention; null for nobody. */
  private String slug(String written, String text, int end) {
    boolean handle = written.startsWith("@");
    String bare = handle ? written.substring(1) : written;
    if (bare.endsWith("'s") || bare.endsWith("\u2019s")) {
      bare = bare.substring(0, bare.length() - 2);
    }
    if (bare.isEmpty()) {
      return null;
    }
    String slug = slugsByName.get(key(bare));
    if (slug != null) {
      // handles are written in small letters even without their @
      boolean name = handle || Character.isUpperCase(bare.charAt(0)) || aliases.contains(bare);
      return name ? slug : null;
    }
    boolean speaks = end < text.length() && AFTER_SPEAKER.indexOf(text.charAt(end)) >= 0;
    return speaks && Analysis.isCapitals(bare) ? slugsByInitials.get(key(bare)) : null;
  }

  /** Where the word or handle that begins at a place ends; the place itself if none does. */
  private static int endOfWord(String text, int start) {
    int first = text.charAt(start) == '@' ? start + 1 : start;
    if (first == text.length() || !Character.isLetter(text.codePointAt(first))) {
      return start;
    }
    int end = first;
    while (end < text.length() && isInner(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isInner(int c) {
    if (Character.isLetter(c) || INNER.indexOf(c) >= 0) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Whether a name may begin with the word or handle at a place. */
  private boolean mayBegin(String text, int start) {
    int beginning = beginning(text, text.charAt(start) == '@' ? start + 1 : start);
    return beginning == NO_BEGINNING || beginnings.get(beginning);
  }

  /** The first letters at a place as a number; characters beyond ASCII are folded first. */
  private static int beginning(String text, int start) {
    int beginning = 0;
    int end = Math.min(text.length(), start + LETTERS_OF_BEGINNING);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c > 'z') {
        return NO_BEGINNING;
      }
      char small = Character.toLowerCase(c);
      if (small < 'a') {
        return beginning;
      }
      beginning = beginning * (LETTERS + 1) + small - 'a' + 1;
    }
    return beginning;
  }

  private static String key(String name) {
    return Analysis.fold(name).toLowerCase(Locale.ROOT);
  }
}
