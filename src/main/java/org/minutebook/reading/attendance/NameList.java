package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.CheckBox;
import org.minutebook.minutes.PersonName;
import org.minutebook.reading.LabelWords;

/** Splits a list of names as people write it. */
final class NameList {
  private static final Pattern ROLE = Pattern.compile("\\s*[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\d])@([\\p{L}\\d][\\w.-]*)");
  private static final Pattern AFFILIATION =
      Pattern.compile("\\s+(?:--?|–|—|:|//)\\s+(.*)$|:\\s(.*)$");

  /** An underscore in the place of a blank: {@code "Ann_Lee"}. */
  private static final Pattern BLANK_MARK = Pattern.compile("(?<=\\p{L})_(?=\\p{Lu}\\p{L})");

  /** {@code "Ann Lee als Vorsitzende"}. */
  private static final Pattern AS = Pattern.compile(" (?:als|as) (\\p{L}{4,20})$");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");
  private static final Pattern FINAL_INITIAL =
      Pattern.compile("(?:^|[^\\p{L}])(?:\\p{Lu}|Jr|Sr)\\.$");
  private static final String OPENING_MARKS = "*_-–—•,:.(";
  private static final String CLOSING_MARKS = ".,;:*_-–—?!)(";

  /** A longer entry is no name. */
  private static final int MAX_LENGTH = 400;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * One name of a list.
   *
   * @param name as written, without what stands beside it
   * @param aliases what else the list calls the person
   * @param chair whether the list marks them as chair
   */
  record Name(String name, Aliases aliases, boolean chair) {
    Name asChair() {
      return new Name(name, aliases, true);
    }

    Name asMember() {
      return new Name(name, aliases, false);
    }

    /** The same person with what another entry or column says of them. */
    Name with(Aliases others, boolean isChair) {
      return new Name(name, aliases.and(others), chair || isChair);
    }
  }

  private final LabelWords words;
  private final NameCheck check;
  private final OfficeWords offices;

  /** What was read before: the same line is asked whether it looks like a roll, and then read. */
  private final Map<String, List<Name>> known = new HashMap<>();

  NameList(LabelWords words) {
    this.words = words;
    this.check = new NameCheck(words);
    this.offices = new OfficeWords(words);
  }

  /**
   * The names of lines that belong to one list. Names are separate at a line end if there is a
   * comma or if both sides are whole names; otherwise one name continues on the next line.
   */
  List<Name> ofLines(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    boolean firstNamesOnly = NameSplitter.mostlySingleWords(lines);
    boolean listed = false;
    for (String line : lines) {
      String next = line.strip();
      if (next.isEmpty() || NameSurroundings.isAwayInColumns(next) || isUnticked(next)) {
        continue;
      }
      if (!joined.isEmpty()) {
        listed |= next.indexOf(',') >= 0;
        joined.append(NameSplitter.wraps(joined, next, listed && !firstNamesOnly) ? " " : ", ");
      }
      listed |= next.indexOf(',') >= 0;
      joined.append(next.replaceFirst("[\\\\]$", ""));
    }
    return of(joined.toString());
  }

  /** The names of a line or an unwrapped paragraph. */
  List<Name> of(String text) {
    return known.computeIfAbsent(text, this::read);
  }

  private List<Name> read(String text) {
    List<Name> names = new ArrayList<>();
    String open = NameSurroundings.plain(CheckBox.strip(text.strip()));
    if (NameSurroundings.isTicket(open)) {
      return names;
    }
    String plain = RollMarkup.plain(open);
    for (String part : RollProse.withoutRemark(NameSplitter.split(plain), plain)) {
      if (part.length() <= MAX_LENGTH) {
        for (String single : NameSplitter.handles(part.strip())) {
          one(single).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  private Optional<Name> one(String part) {
    boolean chair = false;
    Matcher role = ROLE.matcher(part);
    while (role.find()) {
      chair |= isChair(role.group(1));
      if (NameWords.STAYED_AWAY.has(role.group(1).strip())) {
        return Optional.empty();
      }
    }
    if (hasCross(part)) {
      return Optional.empty();
    }
    String bare = ROLE.matcher(part).replaceAll(" ").strip();
    int open = bare.indexOf(" (");
    if (open > 0 && NameCheck.isFull(bare.substring(0, open))) {
      bare = bare.substring(0, open); // a bracket that nobody closed
    }
    if (bare.isEmpty()) {
      bare = part;
    }
    Matcher as = AS.matcher(bare);
    if (bare.indexOf(" a") > 0 && as.find() && isRole(as.group(1))) {
      chair |= isChair(as.group(1));
      bare = bare.substring(0, as.start());
    }
    Optional<String> noted = NameWords.TAKING_NOTES.before(bare);
    if (noted.isPresent()) {
      bare = noted.get();
      if (!NameCheck.isFull(bare)) {
        return Optional.empty();
      }
    }
    Optional<String> presided =
        NameWords.PRESIDING.before(bare).filter(NameSurroundings::isSomebody);
    if (presided.isPresent()) {
      chair = true;
      bare = presided.get();
    }
    String withoutHandle = HANDLE.matcher(bare).replaceAll(" ").strip();
    String name = withoutHandle.isEmpty() ? bare : withoutHandle;
    if (bare.startsWith("@") && isRestOfName(bare, withoutHandle)) {
      name = bare.substring(1);
    }
    Aliases initials = Aliases.NONE;
    Matcher affiliation = AFFILIATION.matcher(name);
    if (affiliation.find()) {
      String before = name.substring(0, affiliation.start()).strip();
      String after =
          affiliation.group(1) == null ? affiliation.group(2) : affiliation.group(1).strip();
      chair |= isChair(after);
      if (NameWords.STAYED_AWAY.has(after)) {
        return Optional.empty();
      }
      name = before;
      if (NameSurroundings.isOffice(before) && NameCheck.isFull(trim(after))) {
        name = after;
        chair |= isChair(before);
      } else if (isInitialsOf(before, after)) {
        name = after;
        initials = Aliases.certain(before);
      } else if (isInitialsOf(after, before)) {
        initials = Aliases.certain(after);
      }
    }
    name = trim(name);
    Optional<String> title = NameSurroundings.title(name);
    if (title.isPresent()) {
      chair |= words.is(LabelWords.Group.CHAIR, title.get());
      name = name.substring(title.get().length()).strip();
    }
    return check.isName(name)
        ? Optional.of(new Name(name, Aliases.of(name, part, this::isRole).and(initials), chair))
        : Optional.empty();
  }

  /** Whether an entry says of itself that the person did not come: {@code "Ann Lee (absent)"}. */
  static boolean isAway(String entry) {
    Matcher role = ROLE.matcher(entry);
    while (role.find()) {
      if (NameWords.STAYED_AWAY.has(role.group(1).strip())) {
        return true;
      }
    }
    return hasCross(entry);
  }

  /** Whether an entry carries the cross of those who did not come. */
  private static boolean hasCross(String entry) {
    return entry.indexOf('❌') >= 0 || entry.indexOf('✗') >= 0 || entry.indexOf('✘') >= 0;
  }

  /** Whether what follows a first word with an {@code @} goes on with the name: "@Ann Lee". */
  private static boolean isRestOfName(String written, String rest) {
    if (rest.isEmpty() || rest.indexOf(' ') >= 0 || written.indexOf('@', 1) > 0) {
      return false;
    }
    if (!Character.isLetter(rest.charAt(0))) {
      return false;
    }
    String handle = PersonName.key(written.substring(1, written.length() - rest.length()));
    return !handle.contains(PersonName.key(rest).substring(0, Math.min(3, rest.length())))
        || handle.equals(PersonName.key(rest));
  }

  /** Whether a text is a list of two names or more. */
  boolean areSeveral(String text) {
    return (text.indexOf(',') > 0 || text.contains(" and "))
        && of(text).size() > 1
        && NameSplitter.split(text).stream().noneMatch(RollProse::isProse);
  }

  /** Whether a text lists people by first and last name; one of them may be a single word. */
  boolean areFull(String text) {
    List<Name> names = of(text);
    return names.size() > 1
        && names.stream().filter(n -> NameCheck.isFull(n.name())).count() >= names.size() - 1;
  }

  /** Whether a text is the initials of the name beside it: {@code "AL - Ann Lee"}. */
  static boolean isInitialsOf(String initials, String name) {
    return INITIALS.matcher(initials).matches()
        && PersonName.of(initials).isInitialsOf(PersonName.of(name));
  }

  /** Whether an unticked box says that somebody did not come. */
  static boolean isUnticked(String item) {
    return CheckBox.at(item.strip()).filter(box -> !box.ticked()).isPresent();
  }

  /** {@code "chair"}, {@code "TSC chair"}, {@code "Chair, North Yard"}; no vice or past chair. */
  boolean isChair(String role) {
    return offices.isChair(role);
  }

  private boolean isRole(String mark) {
    return words.isAny(mark, LabelWords.Group.CHAIR, LabelWords.Group.SCRIBE);
  }

  /** Whether a picture or a part of one ends before an index. */
  private static boolean isPicture(String text, int to) {
    int type = Character.getType(text.codePointBefore(to));
    return type == Character.OTHER_SYMBOL
        || type == Character.SURROGATE
        || text.charAt(to - 1) == 0xfe0f;
  }

  private static boolean isPictureAt(String text, int from) {
    int type = Character.getType(text.codePointAt(from));
    return type == Character.OTHER_SYMBOL
        || type == Character.SURROGATE
        || text.charAt(from) == 0xfe0f;
  }

  private static String trim(String written) {
    String name = SPACE.matcher(written).replaceAll(" ").strip();
    if (name.indexOf('_') > 0) {
      name = BLANK_MARK.matcher(name).replaceAll(" ");
    }
    int to = name.length();
    while (to > 0
        && (name.charAt(to - 1) == ' '
            || CLOSING_MARKS.indexOf(name.charAt(to - 1)) >= 0
            || isPicture(name, to))
        && !FINAL_INITIAL.matcher(name.substring(Math.max(0, to - 4), to)).find()) {
      to--;
    }
    if (to > 3 && name.startsWith(" x", to - 2)) {
      to -= 2; // the mark of those who came
    }
    int from = 0;
    while (from < to
        && (name.charAt(from) == ' '
            || OPENING_MARKS.indexOf(name.charAt(from)) >= 0
            || isPictureAt(name, from))) {
      from++;
    }
    return name.substring(from, to);
  }
}
