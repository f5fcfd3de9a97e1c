package org.minutebook.reading.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.PersonName;

/**
 * What the files of a series have in common. A pure function of the {@link FileFacts} of its files,
 * in whatever order they come.
 */
public final class SeriesFacts {
  /** In fewer files nothing is part of the template. */
  private static final int MIN_FILES = 3;

  /** A line in this share of the files is part of the template, and one in so many of them. */
  private static final double MIN_SHARE = 0.6;

  /** No longer series asks for more files than so many. */
  private static final int MANY_FILES = 13;

  /** Where so much of all files would be template they are one file, saved again and again. */
  private static final double MAX_TEMPLATE = 0.8;

  /** A title that so many of the files share is that of the series. */
  private static final double SHARED_TITLE = 0.8;

  /** {@code "- Ann: yes"}, {@code "**Ann** yes"}, {@code "[name=Ann] yes"}. */
  private static final Pattern SPEECH =
      Pattern.compile(
          "[^\\p{L}\\p{N}]{0,12}(?:name=)?([\\p{L}\\p{N}][^:*\\]\\n]{0,40})[:*\\]]\\W{0,4}\\w");

  /** Of a series of which nothing is known. */
  public static final SeriesFacts NONE = new Builder().build();

  private final int files;
  private final long[] template;

  /** The names of people. */
  private final Set<String> people;

  /**
   * The same by the hash of their first word, so that a file is asked once for each of its openers,
   * not for each person of the series.
   */
  private final Map<Long, List<String>> byOpener = new HashMap<>();

  private final boolean fixedTitle;

  private SeriesFacts(int files, long[] template, Map<String, Long> people, boolean fixedTitle) {
    this.files = files;
    this.template = template;
    this.people = people.keySet();
    people.forEach(
        (name, opener) -> byOpener.computeIfAbsent(opener, o -> new ArrayList<>()).add(name));
    this.fixedTitle = fixedTitle;
  }

  /** How many different files this was learnt from. */
  public int files() {
    return files;
  }

  /** How many lines belong to the template. */
  public int templateLines() {
    return template.length;
  }

  /** How many names of people are known. */
  public int names() {
    return people.size();
  }

  /** Whether most files of the series have the same title. */
  public boolean hasFixedTitle() {
    return fixedTitle;
  }

  /**
   * What a file has in common with its series: all that its reading depends on beside itself.
   *
   * @param lines of the file
   * @param facts of the file
   */
  public FileInSeries about(List<String> lines, FileFacts facts) {
    if (files == 0) {
      return FileInSeries.ALONE;
    }
    BitSet shared = new BitSet();
    Set<String> known = known(facts);
    if (template.length > 0) {
      for (int i = 0; i < lines.size(); i++) {
        long hash = LineHash.of(lines.get(i));
        if (LineHash.contains(template, hash) && !isSpeech(lines.get(i), known)) {
          shared.set(i + 1);
        }
      }
    }
    return new FileInSeries(shared, known);
  }

  /**
   * A number that tells whether a file must be read again: it is the same as long as {@link #about}
   * says the same about the file.
   */
  public long fingerprint(FileFacts facts) {
    long sum = 0;
    for (long line : facts.lines()) {
      if (LineHash.contains(template, line)) {
        sum += LineHash.mix(line, 1);
      }
    }
    for (String name : known(facts)) {
      sum += LineHash.mix(LineHash.of(name), 2);
    }
    return sum;
  }

  /** The people of the series that the file may name at the beginning of a line. */
  private Set<String> known(FileFacts facts) {
    Set<String> known = new HashSet<>();
    for (long opener : facts.openers()) {
      known.addAll(byOpener.getOrDefault(opener, List.of()));
    }
    return known;
  }

  /** Whether a line is what somebody said or is to do: they may say the same at every meeting. */
  private static boolean isSpeech(String line, Set<String> people) {
    Matcher name = SPEECH.matcher(line);
    return name.lookingAt() && people.contains(PersonName.words(name.group(1)));
  }

  /** Collects the facts of the files of a series. */
  public static final class Builder {
    private final LineCounts lines = new LineCounts();
    private final Set<Long> digests = new HashSet<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Map<Long, Integer> titles = new HashMap<>();

    /** Adds the facts of a file, unless they were added for a copy of it, maybe of another date. */
    public void add(FileFacts facts) {
      if (digests.add(facts.digest())) {
        Arrays.stream(facts.lines()).forEach(lines::add);
        facts.people().forEach(name -> people.computeIfAbsent(name, LineHash::ofFirstWord));
        titles.merge(facts.title(), 1, Integer::sum);
      }
    }

    /**
     * How many files a line must be in. Notes that are carried forward from meeting to meeting are
     * in half of the files of a short series and in up to a dozen of a long one.
     */
    private static int templateFiles(int files) {
      return Math.clamp(Math.round(files * MIN_SHARE), MIN_FILES, MANY_FILES);
    }

    /** The facts of the series. */
    public SeriesFacts build() {
      int files = digests.size();
      Set<Long> shared = new HashSet<>();
      titles.forEach(
          (title, count) -> {
            if (title != 0 && count >= MIN_FILES && count >= SHARED_TITLE * files) {
              shared.add(title);
            }
          });
      int inFiles = templateFiles(files);
      boolean copies = lines.share(inFiles) > MAX_TEMPLATE;
      return new SeriesFacts(
          files,
          copies ? new long[0] : lines.atLeast(inFiles),
          Map.copyOf(people),
          !shared.isEmpty());
    }
  }
}
