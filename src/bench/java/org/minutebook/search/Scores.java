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
import org.minutebook.search.Judgements.Entry;
import org.minutebook.search.Judgements.Judged;

/**
 * How good answers are, compared with judged ones.
 *
 * @param ndcg nDCG@10 with a gain of 2^grade - 1
 * @param success share of queries whose first result has grade 2 or 3
 * @param recall recall@10 of grades 2 and 3
 * @param precision share of the statements in timelines that are right
 * @param timelineRecall share of the statements that timelines must show and do
 */
record Scores(double ndcg, double success, double recall, double precision, double timelineRecall) {
  private static final int DEPTH = 10;
  private static final int TIMELINE_DEPTH = 100;
  private static final Pattern WORD = Pattern.compile("[^\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The target of a Markdown link. */
  private static final Pattern TARGET = Pattern.compile("\\]\\([^)]*\\)|\\]\\[[^\\]]*\\]");

  double f1() {
    return precision + timelineRecall == 0
        ? 0
        : 2 * precision * timelineRecall / (precision + timelineRecall);
  }

  @Override
  public String toString() {
    return "nDCG@10 %.3f  success@1 %.3f  recall@10 %.3f  timeline P %.3f R %.3f F1 %.3f"
        .formatted(ndcg, success, recall, precision, timelineRecall, f1());
  }

  /** Runs all queries and timelines; {@code report} gets a line on each. */
  static Scores of(
      MinutesSearch search,
      List<Judgements.Query> queries,
      List<Judgements.Timeline> timelines,
      Consumer<String> report) {
    double ndcg = 0;
    double success = 0;
    double recall = 0;
    int judgedQueries = 0;
    int withRelevant = 0;
    for (Judgements.Query query : queries) {
      List<Judged> judged = query.judged().stream().filter(j -> j.grade() > 0).toList();
      if (judged.isEmpty()) {
        continue;
      }
      judgedQueries++;
      List<Integer> gains = gains(search, query.text(), judged);
      List<Integer> ideal =
          judged.stream()
              .map(Judged::grade)
              .sorted(Comparator.reverseOrder())
              .limit(DEPTH)
              .toList();
      double score = dcg(gains) / dcg(ideal);
      ndcg += score;
      success += !gains.isEmpty() && gains.getFirst() >= 2 ? 1 : 0;
      long relevant = judged.stream().filter(j -> j.grade() >= 2).count();
      if (relevant > 0) {
        withRelevant++;
        recall += gains.stream().filter(g -> g >= 2).count() / (double) Math.min(DEPTH, relevant);
      }
      report.accept("%.2f %s gains %s ideal %s".formatted(score, query.text(), gains, ideal));
    }
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (Judgements.Timeline timeline : timelines) {
      Matches m = matches(search, timeline, report);
      right += m.right();
      wrong += m.wrong();
      missed += m.missed();
    }
    return new Scores(
        ndcg / Math.max(1, judgedQueries),
        success / Math.max(1, judgedQueries),
        recall / Math.max(1, withRelevant),
        right / (double) Math.max(1, right + wrong),
        right / (double) Math.max(1, right + missed));
  }

  private static List<Integer> gains(MinutesSearch search, String text, List<Judged> judged) {
    List<Judged> left = new ArrayList<>(judged);
    List<Integer> gains = new ArrayList<>();
    for (SearchResults.Hit hit : search.search(SearchRequest.of(text).withLimit(DEPTH)).results()) {
      int line = hit.section().line();
      int end = hit.section().end();
      Judged best = null;
      int bestCommon = 0;
      for (Judged j : left) {
        int common = Math.min(j.end(), end) - Math.max(j.line(), line) + 1;
        if (j.file().equals(hit.meeting().file())
            && common > 0
            && common >= 0.2 * (end - line + 1)
            && (best == null
                || common > bestCommon
                || (common == bestCommon && j.grade() > best.grade()))) {
          best = j;
          bestCommon = common;
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
      MinutesSearch search, Judgements.Timeline judged, Consumer<String> report) {
    SearchRequest request = SearchRequest.of(judged.text()).withLimit(TIMELINE_DEPTH);
    Set<Entry> used = new HashSet<>();
    int right = 0;
    int wrong = 0;
    for (Timeline.Entry entry : search.timeline(request).entries()) {
      Set<String> words = words(entry.statement().text());
      List<Entry> similar =
          judged.entries().stream()
              .filter(e -> e.file().equals(entry.meeting().file()))
              .filter(e -> Math.abs(e.line() - entry.statement().line()) <= 8)
              .filter(
                  e -> {
                    double common = common(words(e.text()), words);
                    return common > 0
                        && common >= 0.6 * Math.min(words(e.text()).size(), words.size());
                  })
              .toList();
      if (similar.isEmpty()) {
        wrong++;
        report.accept(
            "  false timeline %s %s:%d %s"
                .formatted(
                    judged.text(),
                    entry.meeting().file(),
                    entry.statement().line(),
                    entry.statement().text()));
        continue;
      }
      List<Entry> unused = similar.stream().filter(e -> !used.contains(e)).toList();
      Entry best =
          (unused.isEmpty() ? similar : unused)
              .stream()
                  .max(
                      Comparator.comparingDouble((Entry e) -> similarity(words(e.text()), words))
                          .thenComparing(Entry::must))
                  .orElseThrow();
      right += best.must() && !used.contains(best) ? 1 : 0;
      used.add(best);
    }
    int missed = 0;
    for (Entry entry : judged.entries()) {
      if (entry.must() && !used.contains(entry)) {
        missed++;
        report.accept(
            "  missed timeline %s %s:%d %s"
                .formatted(judged.text(), entry.file(), entry.line(), entry.text()));
      }
    }
    return new Matches(right, wrong, missed);
  }

  private static double similarity(Set<String> a, Set<String> b) {
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
