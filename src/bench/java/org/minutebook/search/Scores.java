package org.minutebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.search.Judgements.Judged;
import org.minutebook.search.Judgements.Said;

/**
 * How good answers are.
 *
 * @param ndcg nDCG@10 with a gain of 2^grade - 1
 * @param success share of queries whose first result has grade 2 or 3
 * @param recall recall@10 of grades 2 and 3
 * @param precision of the timelines
 * @param found recall of the timelines
 */
record Scores(double ndcg, double success, double recall, double precision, double found) {
  private static final int DEPTH = 10;
  private static final int TIMELINE = 100;
  private static final Pattern WORD = Pattern.compile("[^\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TARGET = Pattern.compile("\\]\\([^)]*\\)|\\]\\[[^\\]]*\\]");

  double f1() {
    return precision + found == 0 ? 0 : 2 * precision * found / (precision + found);
  }

  @Override
  public String toString() {
    return "nDCG@10 %.3f  success@1 %.3f  recall@10 %.3f  timeline P %.3f R %.3f F1 %.3f"
        .formatted(ndcg, success, recall, precision, found, f1());
  }

  /** Asks all queries and timelines; {@code tell} gets a line on each. */
  static Scores of(
      MinutesSearch search,
      List<Judgements.Query> queries,
      List<Judgements.Line> timelines,
      Consumer<String> tell) {
    double ndcg = 0;
    double success = 0;
    double recall = 0;
    int asked = 0;
    int withGood = 0;
    for (Judgements.Query query : queries) {
      List<Judged> judged = query.judged().stream().filter(j -> j.grade() > 0).toList();
      if (judged.isEmpty()) {
        continue;
      }
      asked++;
      List<Integer> gains = gains(search, query.text(), judged);
      List<Integer> ideal =
          judged.stream()
              .map(Judged::grade)
              .sorted(Comparator.reverseOrder())
              .limit(DEPTH)
              .toList();
      double one = dcg(gains) / dcg(ideal);
      ndcg += one;
      success += !gains.isEmpty() && gains.getFirst() >= 2 ? 1 : 0;
      long good = judged.stream().filter(j -> j.grade() >= 2).count();
      if (good > 0) {
        withGood++;
        recall += gains.stream().filter(g -> g >= 2).count() / (double) Math.min(DEPTH, good);
      }
      tell.accept("%.2f %s gains %s ideal %s".formatted(one, query.text(), gains, ideal));
    }
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (Judgements.Line line : timelines) {
      Matches m = matches(search, line, tell);
      right += m.right();
      wrong += m.wrong();
      missed += m.missed();
    }
    return new Scores(
        ndcg / Math.max(1, asked),
        success / Math.max(1, asked),
        recall / Math.max(1, withGood),
        right / (double) Math.max(1, right + wrong),
        right / (double) Math.max(1, right + missed));
  }

  private static List<Integer> gains(MinutesSearch search, String text, List<Judged> judged) {
    List<Judged> left = new ArrayList<>(judged);
    List<Integer> gains = new ArrayList<>();
    for (SearchResults.Hit hit : search.search(SearchRequest.of(text).limited(DEPTH)).results()) {
      int line = hit.section().line();
      int end = hit.section().end();
      Judged best = null;
      int most = 0;
      for (Judged j : left) {
        int common = Math.min(j.end(), end) - Math.max(j.line(), line) + 1;
        if (j.file().equals(hit.meeting().file())
            && common > 0
            && common >= 0.2 * (end - line + 1)
            && (best == null || common > most || (common == most && j.grade() > best.grade()))) {
          best = j;
          most = common;
        }
      }
      left.remove(best);
      gains.add(best == null ? 0 : best.grade());
    }
    return gains;
  }

  private static double dcg(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < gains.size(); i++) {
      sum += (Math.pow(2, gains.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  private record Matches(int right, int wrong, int missed) {}

  private static Matches matches(
      MinutesSearch search, Judgements.Line line, Consumer<String> tell) {
    SearchRequest request = SearchRequest.of(line.text()).limited(TIMELINE);
    Set<Said> used = new HashSet<>();
    int right = 0;
    int wrong = 0;
    for (Timeline.Entry entry : search.timeline(request).entries()) {
      Set<String> words = words(entry.statement().text());
      List<Said> alike =
          line.entries().stream()
              .filter(e -> e.file().equals(entry.meeting().file()))
              .filter(e -> Math.abs(e.line() - entry.statement().line()) <= 8)
              .filter(
                  e -> {
                    double common = common(words(e.text()), words);
                    return common > 0
                        && common >= 0.6 * Math.min(words(e.text()).size(), words.size());
                  })
              .toList();
      if (alike.isEmpty()) {
        wrong++;
        tell.accept(
            "  false timeline %s %s:%d %s"
                .formatted(
                    line.text(),
                    entry.meeting().file(),
                    entry.statement().line(),
                    entry.statement().text()));
        continue;
      }
      List<Said> free = alike.stream().filter(e -> !used.contains(e)).toList();
      Said best =
          (free.isEmpty() ? alike : free)
              .stream()
                  .max(
                      Comparator.comparingDouble((Said e) -> alikeness(words(e.text()), words))
                          .thenComparing(Said::must))
                  .orElseThrow();
      right += best.must() && !used.contains(best) ? 1 : 0;
      used.add(best);
    }
    int missed = 0;
    for (Said said : line.entries()) {
      if (said.must() && !used.contains(said)) {
        missed++;
        tell.accept(
            "  missed timeline %s %s:%d %s"
                .formatted(line.text(), said.file(), said.line(), said.text()));
      }
    }
    return new Matches(right, wrong, missed);
  }

  private static double alikeness(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return common(a, b) / all.size();
  }

  private static double common(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).count();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher m = WORD.matcher(TARGET.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "));
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }
}
