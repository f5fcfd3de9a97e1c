package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.reading.LabelWords;

/** Reads those present from the front matter: {@code attendees: [Ann Lee, Bob Ray]}. */
final class FrontPeople {
  /** An entry with parts, as the front matter prints it: {@code {name=Ann Lee, role=chair}}. */
  private static final Pattern ENTRY = Pattern.compile("\\{([^{}]{1,400})\\}");

  private static final Pattern NAME =
      Pattern.compile("(?:^|, )(?:name|handle|person|who)=([^,{}]{1,80})");
  private static final Pattern ROLE = Pattern.compile("(?:^|, )(?:role|title)=([^,{}]{1,80})");

  private final LabelWords words;
  private final NameList names;
  private final PresentPeople present;

  FrontPeople(LabelWords words, NameList names, PresentPeople present) {
    this.words = words;
    this.names = names;
    this.present = present;
  }

  /** Adds those whom the front matter lists. */
  void read(FrontMatter front, RollParser roll) {
    List<String> guests = new ArrayList<>();
    List<LabelledLine> chairs = new ArrayList<>();
    for (Map.Entry<String, String> entry : front.values().entrySet()) {
      String key = entry.getKey().substring(entry.getKey().lastIndexOf('.') + 1).replace('_', ' ');
      if (words.is(LabelWords.Group.ATTENDANCE, key) || key.equals("people")) {
        present.add(names.of(plain(entry.getValue())));
      } else if (words.is(LabelWords.Group.ATTENDANCE_PART, key)) {
        guests.add(plain(entry.getValue()));
      } else if (words.is(LabelWords.Group.CHAIR, key)) {
        chairs.add(new LabelledLine(key, plain(entry.getValue()), false));
      }
    }
    if (!present.isEmpty()) {
      guests.stream().map(names::of).filter(FrontPeople::areFull).forEach(present::add);
    }
    chairs.forEach(roll::chairs);
  }

  private static boolean areFull(List<NameList.Name> names) {
    return names.stream().allMatch(n -> NameCheck.isFull(n.name()));
  }

  /** A value as a roll is written: {@code "Ann Lee (chair), Bob Ray"}. */
  private static String plain(String value) {
    if (value.indexOf('{') < 0) {
      return value;
    }
    StringBuilder plain = new StringBuilder();
    Matcher entry = ENTRY.matcher(value);
    while (entry.find()) {
      Matcher name = NAME.matcher(entry.group(1));
      Matcher role = ROLE.matcher(entry.group(1));
      String written = name.find() ? name.group(1) : "";
      String with = role.find() ? written + " (" + role.group(1) + ")" : written;
      entry.appendReplacement(plain, Matcher.quoteReplacement(with));
    }
    return entry.appendTail(plain).toString();
  }
}
