package org.minutebook.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes the minutes of invented meetings, 2 to 3 kB each. */
final class GeneratedMinutes {
  private static final int TOPICS = 10;
  private static final int ATTENDEES = 5;

  private static final String[] REMARKS = {
    "The %s is slower than the %s since the %s was moved.",
    "We looked at the %s of the %s, and nobody had seen %s before.",
    "It works with %s, but not yet with the %s %s.",
    "There was some %s about the %s.",
    "Last week the %s broke when the %s was full.",
    "The %s %s needs more %s than we thought.",
    "Two people asked for %s, mostly because of the %s.",
    "A first %s of the %s is ready to be read.",
    "Without the %s there is no way to %s the %s.",
    "The tests of the %s fail on %s now and then.",
    "This is the same as the %s that we had with %s %s.",
    "Most of the %s is in the %s already; %s is what remains.",
  };
  private static final String[] SPOKEN = {
    "thinks that the %s should come before the %s.",
    "has seen a %s in the %s of the %s.",
    "wonders whether %s is worth the %s.",
    "showed the new %s and how it meets the %s.",
  };
  private static final String[] DECISIONS = {
    "Decision: we keep the %s %s as it is.",
    "We agreed to move the %s to the %s.",
    "**Decision:** the %s is dropped in favour of the %s.",
    "It was decided that the %s waits for the %s %s.",
  };
  private static final String[] ACTIONS = {
    "Action: %P to write the %s of the %s.",
    "- [ ] %P: look at the %s %s",
    "**Action:** %P will ask for a %s before the next %s.",
    "%P will send the %s to everybody who has a %s.",
  };

  private final MadeUpWords words;

  GeneratedMinutes(MadeUpWords words) {
    this.words = words;
  }

  /** The minutes of one meeting, as Markdown. */
  String write(String series, LocalDate day, Random random) {
    List<String> people = words.people(ATTENDEES, random);
    StringBuilder text = new StringBuilder();
    text.append("# ").append(series).append(" call ").append(day).append("\n\nPresent: ");
    text.append(String.join(", ", people)).append('\n');
    for (int topic = 0; topic < TOPICS; topic++) {
      boolean recurring = random.nextInt(10) < 6;
      text.append("\n## ").append(recurring ? words.title(random) : words.newTitle(random));
      if (random.nextInt(5) == 0) {
        text.append(" (#").append(100 + random.nextInt(4000)).append(')');
      }
      text.append("\n\n");
      int sentences = 2 + random.nextInt(3);
      for (int i = 0; i < sentences; i++) {
        text.append(sentence(people, random)).append('\n');
      }
      if (random.nextInt(4) == 0) {
        text.append('\n').append(statement(people, random)).append('\n');
      }
    }
    return text.toString();
  }

  private String sentence(List<String> people, Random random) {
    String sentence;
    if (random.nextInt(6) == 0) {
      sentence = person(people, random) + " " + words.filled(any(SPOKEN, random), random);
    } else {
      sentence = words.filled(any(REMARKS, random), random);
    }
    return random.nextInt(8) == 0 ? sentence + " See #" + (100 + random.nextInt(4000)) : sentence;
  }

  private String statement(List<String> people, Random random) {
    return words
        .filled(any(random.nextBoolean() ? DECISIONS : ACTIONS, random), random)
        .replace("%P", person(people, random));
  }

  private static String person(List<String> people, Random random) {
    return people.get(random.nextInt(people.size()));
  }

  private static String any(String[] frames, Random random) {
    return frames[random.nextInt(frames.length)];
  }
}
