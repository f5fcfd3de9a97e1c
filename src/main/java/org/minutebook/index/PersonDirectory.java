package org.minutebook.index;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.PersonName;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;

/**
 * Who is meant by which name in one meeting. Its list of attendees says so: {@code Ida Brown
 * @idab}, {@code | Ida Brown | IB |}, {@code Ida (Brownie) Brown}; and where only one Ida was there,
 * Ida is she.
 */
public final class PersonDirectory {
  /**
   * Somebody on the list.
   *
   * @param slug as in {@link Fields#PERSON}
   * @param name as written
   * @param others handles, initials and nicknames that the list gives
   */
  public record Person(String slug, String name, List<String> others) {}

  private static final Gson GSON = new Gson();
  private static final Pattern HANDLE = Pattern.compile("@([A-Za-z0-9][\\w-]{1,38})");
  private static final Pattern BRACKETS = Pattern.compile("\\(([\\p{L}][\\p{L}\\d-]{1,19})\\)");
  private static final Pattern CELL = Pattern.compile("\\|\\s*([A-Z]{2,4})\\s*(?=\\||$)");
  private static final Pattern WORD = Pattern.compile("@?[\\p{L}][\\p{L}\\p{M}\\d'\u2019_-]*");
  private static final int LONGEST_FRAME = 100_000;
  private static final int LONGEST_MARKS = 120;
  private static final int LONGEST_NAME = 4;

  /** First names that begin sentences which speak of nobody. */
  private static final Set<String> NO_NAMES = Set.of("will", "may", "mark", "bill", "grant");

  private final List<Person> people;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> speakers = new HashMap<>();

  private PersonDirectory(List<Person> people) {
    this.people = people;
    Map<String, Set<String>> derived = new HashMap<>();
    Map<String, Set<String>> initials = new HashMap<>();
    for (Person person : people) {
      PersonName name = PersonName.of(person.name());
      names.put(key(person.name()), person.slug());
      person.others().forEach(other -> names.put(key(other), person.slug()));
      for (String form : name.shortForms()) {
        if (form.length() > 2 && !NO_NAMES.contains(key(form))) {
          derived.computeIfAbsent(key(form), k -> new HashSet<>()).add(person.slug());
        }
      }
      if (name.initials().length() > 1) {
        initials.computeIfAbsent(key(name.initials()), k -> new HashSet<>()).add(person.slug());
      }
    }
    derived.forEach((name, slugs) -> onlyOne(name, slugs, names));
    initials.forEach((name, slugs) -> onlyOne(name, slugs, speakers));
  }

  private static void onlyOne(String name, Set<String> slugs, Map<String, String> into) {
    if (slugs.size() == 1) {
      into.putIfAbsent(name, slugs.iterator().next());
    }
  }

  /** That of a meeting. */
  static PersonDirectory of(Meeting meeting) {
    String frame =
        meeting.sections().stream()
            .filter(section -> !section.topic())
            .map(Section::text)
            .collect(Collectors.joining("\n"));
    if (frame.length() > LONGEST_FRAME) {
      frame = frame.substring(0, LONGEST_FRAME);
    }
    Map<String, Integer> marks = new HashMap<>();
    List<Set<String>> given = new ArrayList<>();
    for (Attendee attendee : meeting.attendees()) {
      Set<String> others = others(attendee.name(), frame);
      others.forEach(other -> marks.merge(other, 1, Integer::sum));
      given.add(others);
    }
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < meeting.attendees().size(); i++) {
      Attendee attendee = meeting.attendees().get(i);
      String slug = Slug.of(attendee.person().orElse(attendee.name()));
      if (!slug.isEmpty()) {
        // What stands behind several names is a team or a role.
        List<String> own = given.get(i).stream().filter(o -> marks.get(o) == 1).toList();
        people.add(new Person(slug, attendee.name(), own));
      }
    }
    return new PersonDirectory(people);
  }

  /** What stands behind a name on its line, up to the next name. */
  private static Set<String> others(String name, String frame) {
    Set<String> others = new LinkedHashSet<>();
    int at = frame.indexOf(name);
    if (at >= 0) {
      int from = at + name.length();
      int end = frame.indexOf('\n', from);
      end = Math.min(end < 0 ? frame.length() : end, from + LONGEST_MARKS);
      String marks = frame.substring(from, end);
      boolean row = marks.stripLeading().startsWith("|");
      if (!row) {
        int comma = marks.indexOf(',');
        marks = comma < 0 ? marks : marks.substring(0, comma);
      }
      Matcher handle = HANDLE.matcher(marks);
      if (handle.find()) {
        others.add(handle.group(1));
      }
      Matcher cell = CELL.matcher(marks);
      if (row && cell.find() && begins(name, cell.group(1))) {
        others.add(cell.group(1));
      }
      for (Matcher m = BRACKETS.matcher(marks); m.find(); ) {
        if (isNickname(name, m.group(1))) {
          others.add(m.group(1));
        }
      }
    }
    inside(name, frame).filter(n -> !name.contains(n)).ifPresent(others::add);
    return others;
  }

  /** {@code Mort} of {@code Richard (Mort) Mortier}. */
  private static Optional<String> inside(String name, String frame) {
    int space = name.indexOf(' ');
    int at = space < 0 ? -1 : frame.indexOf(name.substring(0, space) + " (");
    if (at < 0) {
      return Optional.empty();
    }
    Matcher m = BRACKETS.matcher(frame).region(at + space + 1, frame.length());
    return m.lookingAt() && frame.startsWith(name.substring(space), m.end())
        ? Optional.of(m.group(1))
        : Optional.empty();
  }

  private static boolean begins(String name, String initials) {
    return key(name).startsWith(key(initials.substring(0, 1)));
  }

  private static boolean isNickname(String name, String mark) {
    if (Analysis.isCapitals(mark)) {
      String letters = key(mark);
      String full = key(name);
      int at = 0;
      for (int i = 0; i < full.length() && at < letters.length(); i++) {
        at += full.charAt(i) == letters.charAt(at) ? 1 : 0;
      }
      return begins(name, mark) && at == letters.length();
    }
    for (String part : key(name).split("\\s+")) {
      if (mark.length() >= 3 && part.startsWith(key(mark.substring(0, 3)))) {
        return true;
      }
    }
    return false;
  }

  /** Everybody who was there. */
  List<Person> people() {
    return people;
  }

  /** Slugs of those a text speaks of, one for each time. */
  List<String> mentions(String text) {
    List<String> mentions = new ArrayList<>();
    if (people.isEmpty()) {
      return mentions;
    }
    List<int[]> words = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      words.add(new int[] {m.start(), m.end()});
    }
    for (int i = 0; i < words.size(); ) {
      int taken = 0;
      for (int n = Math.min(LONGEST_NAME, words.size() - i); n > 0 && taken == 0; n--) {
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

  private String slug(String written, String text, int end) {
    boolean handle = written.startsWith("@");
    String bare = handle ? written.substring(1) : written;
    if (bare.endsWith("'s") || bare.endsWith("\u2019s")) {
      bare = bare.substring(0, bare.length() - 2);
    }
    if (bare.isEmpty()) {
      return null;
    }
    String slug = names.get(key(bare));
    if (slug != null) {
      boolean name = handle || Character.isUpperCase(bare.charAt(0)) || isHandle(bare);
      return name ? slug : null;
    }
    boolean speaks = end < text.length() && ":/".indexOf(text.charAt(end)) >= 0;
    return speaks && Analysis.isCapitals(bare) ? speakers.get(key(bare)) : null;
  }

  /** Handles are written in small letters. */
  private boolean isHandle(String word) {
    return people.stream().anyMatch(p -> p.others().contains(word));
  }

  private static String key(String name) {
    return Analysis.fold(name).toLowerCase(Locale.ROOT);
  }

  String json() {
    return GSON.toJson(people);
  }

  /** Goes over the people of a segment's meetings. */
  public static void each(LeafReader segment, Consumer<Person> visitor) throws IOException {
    BinaryDocValues values = segment.getBinaryDocValues(Fields.PEOPLE);
    if (values == null) {
      return;
    }
    Bits live = segment.getLiveDocs();
    for (int doc = values.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (live == null || live.get(doc)) {
        for (Person person : GSON.fromJson(values.binaryValue().utf8ToString(), Person[].class)) {
          visitor.accept(person);
        }
      }
    }
  }
}
