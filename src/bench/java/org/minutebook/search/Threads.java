package org.minutebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.minutebook.index.Analysis;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.query.StopWords;

/**
 * Makes queries for archives without judgements in which issues are discussed over many meetings:
 * two or three words of an issue's title should find the sections whose titles have its number, the
 * longest first. A rough measure.
 */
final class Threads {
  private static final Pattern REFERENCE = Pattern.compile("#(\\d{3,6})\\b");
  private static final int MIN_SECTIONS = 3;

  private Threads() {}

  /** The queries for a random third of an archive's issues. */
  static List<Judgements.Query> queries(MinutesSearch search, long seed) {
    Map<String, List<Map.Entry<Meeting, Section>>> threads = new TreeMap<>();
    for (MeetingRef ref : search.meetings()) {
      Meeting meeting = search.meeting(ref.id()).orElseThrow();
      for (Section section : meeting.sections()) {
        var m = REFERENCE.matcher(section.rawTitle());
        if (section.topic() && m.find()) {
          threads
              .computeIfAbsent(m.group(1), n -> new ArrayList<>())
              .add(Map.entry(meeting, section));
        }
      }
    }
    Random random = new Random(seed);
    List<Judgements.Query> queries = new ArrayList<>();
    threads.forEach(
        (number, all) -> {
          Set<String> words = new LinkedHashSet<>();
          Analysis.exact(all.getFirst().getValue().title()).stream()
              .filter(t -> !t.whole())
              .map(Analysis.Term::text)
              .filter(w -> w.length() > 2 && w.chars().allMatch(Character::isLetter))
              .filter(w -> !StopWords.contains(w))
              .forEach(words::add);
          if (all.size() < MIN_SECTIONS || words.size() < 2 || random.nextInt(3) > 0) {
            return;
          }
          List<String> chosen = new ArrayList<>(words);
          chosen.sort(Comparator.comparingInt(String::length).reversed());
          List<String> query = chosen.subList(0, Math.min(2 + random.nextInt(2), chosen.size()));
          List<Judgements.Judged> judged = new ArrayList<>();
          for (var section : all) {
            Section s = section.getValue();
            int length = s.text().split("\\s+").length - s.rawTitle().split("\\s+").length;
            judged.add(
                new Judgements.Judged(
                    section.getKey().file(),
                    s.line(),
                    s.end(),
                    length > 40 ? 3 : length > 12 ? 2 : 1));
          }
          queries.add(new Judgements.Query(String.join(" ", query), judged));
        });
    return queries;
  }
}
