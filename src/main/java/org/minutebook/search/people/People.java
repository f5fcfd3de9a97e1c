package org.minutebook.search.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.minutebook.archive.Settings;
import org.minutebook.index.Analysis;
import org.minutebook.index.PersonDirectory;
import org.minutebook.minutes.PersonName;
import org.minutebook.minutes.Slug;

/** Who is who in an archive: by its lists of attendees, and by what its settings say. */
public final class People {
  /**
   * Somebody.
   *
   * @param name the name written most often
   * @param slugs by which the index knows them
   * @param others other names that are theirs alone
   * @param meetings how many they attended
   */
  public record Person(String name, Set<String> slugs, List<String> others, int meetings) {}

  private static final class Known {
    private final Map<String, Integer> names = new TreeMap<>();
    private final Set<String> slugs = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Set<String> called = new LinkedHashSet<>();
    private int meetings;

    private String name() {
      return names.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElseThrow();
    }
  }

  private final Map<String, Known> bySlug = new LinkedHashMap<>();
  private final Map<String, Set<Known>> byName = new HashMap<>();
  private final Map<String, String> oneSlug = new HashMap<>();
  private final Map<String, String> nameOfSlug = new HashMap<>();

  private People() {}

  public static People of(IndexReader reader, Settings settings) throws IOException {
    People people = new People();
    for (LeafReaderContext leaf : reader.leaves()) {
      PersonDirectory.each(leaf.reader(), people::met);
    }
    settings.people().forEach(people::named);
    people.joinShortNames();
    for (Known known : new LinkedHashSet<>(people.bySlug.values())) {
      people.call(known);
    }
    people.bySlug.forEach(
        (slug, known) -> {
          String name = known.name();
          people.nameOfSlug.put(slug, name);
          String one = Slug.of(name);
          people.oneSlug.put(slug, known.slugs.contains(one) ? one : slug);
        });
    return people;
  }

  private void met(PersonDirectory.Person person) {
    Known known = bySlug.computeIfAbsent(person.slug(), s -> new Known());
    known.slugs.add(person.slug());
    known.names.merge(person.name(), 1, Integer::sum);
    known.others.addAll(person.others());
    known.meetings++;
  }

  private void named(String name, List<String> others) {
    Known known = bySlug.computeIfAbsent(Slug.of(name), s -> new Known());
    known.slugs.add(Slug.of(name));
    known.names.merge(name, Integer.MAX_VALUE / 2, Integer::sum);
    for (String other : others) {
      known.others.add(other);
      Known same = bySlug.put(Slug.of(other), known);
      if (same != null && same != known) {
        known.slugs.addAll(same.slugs);
        known.others.addAll(same.names.keySet());
        known.others.addAll(same.others);
        known.meetings += same.meetings;
        same.slugs.forEach(slug -> bySlug.put(slug, known));
      }
    }
  }

  /** Where a list only says Ida or IdaB, and the archive knows one Ida Brown, she is that one. */
  private void joinShortNames() {
    Map<String, Set<Known>> shortNames = new HashMap<>();
    for (Known known : new LinkedHashSet<>(bySlug.values())) {
      for (String name : known.names.keySet()) {
        for (String other : shortForms(name)) {
          shortNames.computeIfAbsent(key(other), f -> new LinkedHashSet<>()).add(known);
        }
      }
    }
    for (Known known : new ArrayList<>(new LinkedHashSet<>(bySlug.values()))) {
      Set<Known> full = new LinkedHashSet<>(shortNames.getOrDefault(key(known.name()), Set.of()));
      full.remove(known);
      if (full.size() == 1) {
        Known one = full.iterator().next();
        one.slugs.addAll(known.slugs);
        one.others.addAll(known.names.keySet());
        one.others.addAll(known.others);
        one.meetings += known.meetings;
        known.slugs.forEach(slug -> bySlug.put(slug, one));
      }
    }
  }

  /** Short forms of a full name; a family name alone is shared by too many of an archive. */
  private static Set<String> shortForms(String written) {
    PersonName name = PersonName.of(written);
    return name.isFull() ? name.givenNameForms() : Set.of();
  }

  private void call(Known known) {
    Set<String> names = new LinkedHashSet<>(known.names.keySet());
    names.addAll(known.others);
    known.names.keySet().forEach(name -> names.addAll(shortForms(name)));
    for (String name : names) {
      byName.computeIfAbsent(key(name), n -> new LinkedHashSet<>()).add(known);
      known.called.add(key(name));
    }
  }

  /** Whom a name means, if it means one person only. */
  public Optional<Person> called(String name) {
    Set<Known> all = byName.getOrDefault(key(name), Set.of());
    return all.size() == 1 ? Optional.of(person(all.iterator().next())) : Optional.empty();
  }

  /**
   * The one slug that stands for all of a person's: that of their name, if the index knows them by
   * it. Else, and of nobody known, the slug itself.
   */
  public String oneSlug(String slug) {
    return oneSlug.getOrDefault(slug, slug);
  }

  /** The name of the person with that slug; the slug itself of nobody known. */
  public String nameOf(String slug) {
    return nameOfSlug.getOrDefault(slug, slug);
  }

  /** The person with that slug, or with one that is joined with it. */
  public Optional<Person> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug)).map(this::person);
  }

  /** Everybody, those first who were there most often. */
  public List<Person> all() {
    return new LinkedHashSet<>(bySlug.values())
        .stream()
            .sorted((a, b) -> Integer.compare(b.meetings, a.meetings))
            .map(this::person)
            .toList();
  }

  private Person person(Known known) {
    List<String> own = known.called.stream().filter(n -> byName.get(n).size() == 1).toList();
    return new Person(known.name(), Collections.unmodifiableSet(known.slugs), own, known.meetings);
  }

  private static String key(String name) {
    return Analysis.fold(name.strip());
  }
}
