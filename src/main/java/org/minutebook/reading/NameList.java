package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of names as people write it, taken apart. */
final class NameList {
  private static final Pattern ROLE = Pattern.compile("\\s*[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
  private static final Pattern NAME_MARK = Pattern.compile("\\[name=([^\\]]+)\\]");
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\d])@([\\p{L}\\d][\\w.-]*)");
  private static final Pattern BOX = Pattern.compile("^\\[([ xX✓✔])\\]\\s*");
  private static final Pattern AND =
      Pattern.compile(
          "\\s*[,;，、]\\s*(?:and\\s+|&\\s*)?|\\s+(?:and|&)\\s+|^and\\s+|\\s+/\\s+|\\s*\\|\\s*");
  private static final Pattern AFFILIATION = Pattern.compile("\\s+(?:-|–|—|:)\\s+.*$|:\\s.*$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:and\\s+)?(?:others?|everyone|everybody|all|none|nobody|n/a|tbd|tba|guests?|you|me"
              + "|etc|names?|your name.*|add your(?:self| name).*|remote|in person|\\?+|\\.+|-+|and|x)");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i).*\\b(?:is|are|was|were|will|has|have|please|joined|the|this|that)\\b.*");

  /** One name of a list. */
  record Name(String name, boolean chair) {}

  private final Words words;

  NameList(Words words) {
    this.words = words;
  }

  /**
   * Names of lines that belong to one list. A line end parts names where the line says so by a
   * comma or where both sides are whole names; otherwise the name wraps.
   */
  List<Name> ofLines(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    boolean firstNamesOnly = mostlySingleWords(lines);
    for (String line : lines) {
      String next = line.strip();
      if (next.isEmpty()) {
        continue;
      }
      if (!joined.isEmpty()) {
        joined.append(wraps(joined, next, firstNamesOnly) ? " " : ", ");
      }
      joined.append(next.replaceFirst("[\\\\]$", ""));
    }
    return of(joined.toString());
  }

  /** Names of one line or unwrapped paragraph. */
  List<Name> of(String text) {
    List<Name> names = new ArrayList<>();
    String open =
        BOX.matcher(text.strip())
            .replaceFirst("")
            .replaceAll("<(?:mailto|https?):[^>]*>", " ")
            .replaceAll("(\\(\\p{Lu}{2,4}\\))\\s+(?=\\p{Lu})", "$1, ");
    String plain = PlainText.of(NAME_MARK.matcher(open).replaceAll("$1"));
    for (String part : split(plain)) {
      String clean = part.strip();
      boolean chair = false;
      Matcher role = ROLE.matcher(clean);
      while (role.find()) {
        chair |= words.is(Words.Group.CHAIR, role.group(1)) || hasChairWord(role.group(1));
      }
      String name = name(clean);
      if (isName(name)) {
        names.add(new Name(name, chair));
      }
    }
    return names;
  }

  /** Whether an unticked box says that somebody did not come. */
  static boolean isUnticked(String item) {
    Matcher box = BOX.matcher(item.strip());
    return box.find() && box.group(1).isBlank();
  }

  private boolean hasChairWord(String role) {
    for (String word : role.split("[,/;&]| and ")) {
      if (words.is(Words.Group.CHAIR, word)) {
        return true;
      }
    }
    return false;
  }

  /** Splits at commas and "and" outside parentheses. */
  private static List<String> split(String text) {
    StringBuilder shielded = new StringBuilder(text);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth > 0) {
        shielded.setCharAt(
            i,
            c == ',' || c == ';' || c == '&' || c == '|' || c == '/'
                ? '\u0001'
                : c == ' ' ? '\u00a0' : c);
      }
    }
    List<String> parts = new ArrayList<>();
    for (String part : AND.split(shielded)) {
      parts.add(part.replace('\u00a0', ' ').replace('\u0001', ','));
    }
    return parts;
  }

  private static String name(String part) {
    String bare = ROLE.matcher(part).replaceAll(" ").strip();
    if (bare.isEmpty()) {
      bare = part.strip();
    }
    String withoutHandle = HANDLE.matcher(bare).replaceAll(" ").strip();
    String name = withoutHandle.isEmpty() ? bare : withoutHandle;
    name = AFFILIATION.matcher(name).replaceFirst("");
    name = name.replaceAll("\\s+", " ").strip();
    while (!name.isEmpty() && ".,;:*_-–—?!)(".indexOf(name.charAt(name.length() - 1)) >= 0) {
      boolean initial = name.endsWith(".") && name.matches(".*(?:\\b\\p{Lu}|Jr|Sr)\\.");
      if (initial) {
        break;
      }
      name = name.substring(0, name.length() - 1).strip();
    }
    while (!name.isEmpty() && "*_-–—•,:.(".indexOf(name.charAt(0)) >= 0) {
      name = name.substring(1).strip();
    }
    return name;
  }

  private boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= 60
        && name.chars().anyMatch(Character::isLetter)
        && name.split(" ").length <= 6
        && !NO_NAME.matcher(name).matches()
        && !name.toLowerCase(Locale.ROOT).startsWith("http")
        && name.indexOf('/') < 0
        && !SENTENCE.matcher(name).matches()
        && !words.is(Words.Group.ATTENDANCE, name)
        && !words.is(Words.Group.ATTENDANCE_PART, name);
  }

  private static boolean mostlySingleWords(List<String> lines) {
    String[] parts = String.join(",", lines).split("[,;]");
    int single = 0;
    for (String part : parts) {
      single += part.strip().indexOf(' ') < 0 ? 1 : 0;
    }
    return single * 2 > parts.length + 1;
  }

  /** Whether a name runs on from one line to the next. */
  private static boolean wraps(CharSequence before, String next, boolean firstNamesOnly) {
    char last = before.charAt(before.length() - 1);
    if (last == ',' || last == ';' || next.startsWith(",") || next.startsWith("and ")) {
      return true;
    }
    String text = before.toString();
    String tail = text.substring(Math.max(text.lastIndexOf(','), text.lastIndexOf(" and ")) + 1);
    int comma = next.indexOf(',');
    String head = comma < 0 ? next : next.substring(0, comma);
    boolean listed = text.indexOf(',') >= 0 || comma >= 0;
    return listed
        && !firstNamesOnly
        && tail.indexOf('(') < 0
        && (tail.strip().split("\\s+").length == 1 || head.strip().split("\\s+").length == 1);
  }
}
