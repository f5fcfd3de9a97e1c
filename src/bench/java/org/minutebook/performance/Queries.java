package org.minutebook.performance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;

/**
 * The 260 queries that are asked of an archive, always the same: 200 of one to four words from
 * titles, and 60 of one to three words from texts, where frequent words come up more often.
 */
final class Queries {
  private static final int FROM_TITLES = 200;
  private static final int FROM_TEXTS = 60;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final MinutesSearch search;
  private final List<MeetingRef> meetings;
  private final Map<String, Meeting> opened = new HashMap<>();
  private final Random random = new Random(6);

  private Queries(MinutesSearch search) {
    this.search = search;
    this.meetings = search.meetings();
  }

  /** The queries for an archive. */
  static List<String> of(MinutesSearch search) {
    Queries all = new Queries(search);
    List<String> queries = new ArrayList<>();
    while (queries.size() < FROM_TITLES) {
      List<String> words = words(all.section().title());
      int count = Math.min(words.size(), 1 + all.random.nextInt(4));
      if (count > 0) {
        queries.add(String.join(" ", words.subList(0, count)));
      }
    }
    while (queries.size() < FROM_TITLES + FROM_TEXTS) {
      List<String> words = words(all.section().text());
      int count = 1 + all.random.nextInt(3);
      if (words.size() >= count) {
        List<String> query = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          query.add(words.get(all.random.nextInt(words.size())));
        }
        queries.add(String.join(" ", query));
      }
    }
    return queries;
  }

  /** Any topic. */
  private Section section() {
    while (true) {
      String id = meetings.get(random.nextInt(meetings.size())).id();
      Meeting meeting = opened.computeIfAbsent(id, i -> search.meeting(i).orElseThrow());
      List<Section> topics = meeting.sections().stream().filter(Section::topic).toList();
      if (!topics.isEmpty()) {
        return topics.get(random.nextInt(topics.size()));
      }
    }
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 2)
        .filter(word -> !EnglishAnalyzer.getDefaultStopSet().contains(word))
        .toList();
  }
}
