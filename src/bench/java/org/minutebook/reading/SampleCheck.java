package org.minutebook.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.Usage;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.statements.StatementExtractor;

/**
 * Holds the sample archive against the minutes it retells:
 *
 * <pre>{@code src/bench/run SampleCheck archive/weekly ../shared/corpora/mirage-weekly}</pre>
 *
 * <p>For each call it reports topics missing, people missing, a date that differs, and every run of
 * eight or more words that both share outside front matter, headings, agenda, attendee lists, bold
 * names and quoted identifiers. Exit 1 if there is anything to mend.
 */
final class SampleCheck {
  private static final int RUN = 8;
  private static final Pattern WORD = Pattern.compile("[a-z0-9']+|\u0001");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?m)^#.*$|\\*\\*[^*\\n"
              + "]+\\*\\*|`[^`\\n"
              + "]+`|^\\[[^\\]]+\\]:.*$|\\]\\([^)]*\\)|https?://\\S+");

  private final MinutesReader reader = StatementExtractor.reader(Settings.NONE);

  private SampleCheck() {}

  public static void main(String[] arguments) throws IOException {
    Usage.require(2, arguments, "SampleCheck SAMPLE ORIGINALS");
    Path sample = Path.of(arguments[0]);
    Path originals = Path.of(arguments[1]);
    List<String> names;
    try (Stream<Path> files = Files.list(originals)) {
      names = files.map(f -> f.getFileName().toString()).sorted().toList();
    }
    SampleCheck check = new SampleCheck();
    int odd = 0;
    for (String name : names) {
      List<String> found = check.compare(sample.resolve(name), originals.resolve(name));
      odd += found.size();
      System.out.println(name + ": " + (found.isEmpty() ? "ok" : ""));
      found.forEach(line -> System.out.println("  " + line));
    }
    System.out.println(names.size() + " calls, " + odd + " to mend");
    System.exit(odd == 0 ? 0 : 1);
  }

  private List<String> compare(Path retold, Path original) throws IOException {
    List<String> found = new ArrayList<>();
    if (Files.notExists(retold)) {
      return List.of("not retold");
    }
    Meeting ours = read(retold);
    Meeting theirs = read(original);
    if (!ours.date().equals(theirs.date())) {
      found.add("date: " + ours.date() + ", original " + theirs.date());
    }
    Set<String> titles =
        ours.sections().stream().map(s -> LabelWords.key(s.title())).collect(Collectors.toSet());
    theirs.sections().stream()
        .filter(Section::topic)
        .filter(s -> !titles.contains(LabelWords.key(s.title())))
        .forEach(s -> found.add("topic missing: " + s.title()));
    Set<String> people = names(ours);
    names(theirs).stream()
        .filter(name -> !people.contains(name))
        .forEach(name -> found.add("person missing: " + name));
    runs(prose(ours), prose(theirs)).forEach(run -> found.add("shared words: " + run));
    return found;
  }

  private Meeting read(Path file) throws IOException {
    Reading reading = reader.read(file.getFileName().toString(), Files.readAllBytes(file));
    if (reading instanceof Reading.Minutes minutes) {
      return minutes.first();
    }
    throw new IOException(file + " is not read as minutes");
  }

  private static Set<String> names(Meeting meeting) {
    Set<String> names = new TreeSet<>();
    for (Attendee attendee : meeting.attendees()) {
      String plain = Normalizer.normalize(attendee.name(), Normalizer.Form.NFKD);
      names.add(plain.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** The words of the discussion: agenda, attendees and front matter are no topics. */
  private static List<String> prose(Meeting meeting) {
    List<String> prose = new ArrayList<>();
    for (Section section : meeting.sections()) {
      if (section.topic()) {
        String bare = NAMES.matcher(section.text()).replaceAll(" \u0001 ").toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
          prose.add(word.group());
        }
      }
      prose.add("|");
    }
    return prose;
  }

  private static List<String> runs(List<String> ours, List<String> theirs) {
    Set<List<String>> grams = new HashSet<>();
    for (int i = 0; i + RUN <= theirs.size(); i++) {
      grams.add(theirs.subList(i, i + RUN));
    }
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= ours.size(); i++) {
      List<String> gram = ours.subList(i, i + RUN);
      if (!gram.contains("|") && !gram.contains("\u0001") && grams.contains(gram)) {
        runs.add(String.join(" ", gram));
        i += RUN - 1;
      }
    }
    return runs;
  }
}
