package org.minutebook.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.minutebook.archive.Corrections;
import org.minutebook.archive.Settings;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.index.StoredAttendees;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.PersonName;
import org.minutebook.minutes.Slug;

/** Who is who in an archive: by its attendance lists and its settings. */
public final class People {
  /**
   * A person under all their names.
   *
   * @param name the name written most often
   * @param slugs of all their names, as the index has them
   * @param aliases other names that are theirs alone, folded
   * @param meetings how often lists of those present name them
   */
  public record Person(String name, Set<String> slugs, List<String> aliases, int meetings) {}

  private static final class Entry {
    private final Map<String, Integer> names = new TreeMap<>();
    private final Set<String> slugs = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<String> allNames = new LinkedHashSet<>();
    private int meetings;

    private String name() {
      return names.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElseThrow();
    }
  }

  private static final SegmentCache<Map<Attendee, Integer>> ATTENDEES =
      new SegmentCache<>(segment -> StoredAttendees.count(segment.reader()));

  private final Map<String, Entry> bySlug = new LinkedHashMap<>();
  private final Map<String, Set<Entry>> byName = new HashMap<>();
  private final Map<String, String> mainSlug = new HashMap<>();
  private final Map<String, String> nameOfSlug = new HashMap<>();

  /** Of full names, while people are joined. */
  private final Map<String, Set<String>> shortForms = new HashMap<>();

  private People() {}

  public static People of(IndexReader reader, Settings settings) throws IOException {
    People people = new People();
    for (LeafReaderContext leaf : reader.leaves()) {
      attendees(leaf).forEach(people::addAttendee);
    }
    settings.people().forEach(people::addSetting);
    people.joinShortNames(settings.corrections());
    for (Entry entry : new LinkedHashSet<>(people.bySlug.values())) {
      people.addNames(entry);
    }
    people.shortForms.clear();
    people.addOwners(reader);
    people.bySlug.forEach(
        (slug, entry) -> {
          String name = entry.name();
          people.nameOfSlug.put(slug, name);
          String one = Slug.of(name);
          people.mainSlug.put(slug, entry.slugs.contains(one) ? one : slug);
        });
    return people;
  }

  /** How many meetings of a segment have each attendee. */
  private static Map<Attendee, Integer> attendees(LeafReaderContext segment) throws IOException {
    Bits live = segment.reader().getLiveDocs();
    Map<Attendee, Integer> all = ATTENDEES.of(segment);
    if (live == null) {
      return all;
    }
    Map<Attendee, Integer> left = new LinkedHashMap<>(all);
    StoredAttendees.forEach(
        segment.reader(),
        doc -> !live.get(doc),
        deleted ->
            new HashSet<>(deleted)
                .forEach(one -> left.computeIfPresent(one, (same, count) -> count - 1)));
    return left;
  }

  private void addAttendee(Attendee attendee, int count) {
    String slug = attendee.slug();
    if (slug.isEmpty() || count == 0) {
      return;
    }
    Entry entry = bySlug.computeIfAbsent(slug, s -> new Entry());
    entry.slugs.add(slug);
    entry.names.merge(attendee.name(), count, Integer::sum);
    entry.aliases.addAll(attendee.plainAliases());
    entry.meetings += count;
  }

  private void addSetting(String name, List<String> aliases) {
    Entry entry = bySlug.computeIfAbsent(Slug.of(name), s -> new Entry());
    entry.slugs.add(Slug.of(name));
    entry.names.merge(name, Integer.MAX_VALUE / 2, Integer::sum);
    for (String alias : aliases) {
      entry.aliases.add(alias);
      entry.slugs.add(Slug.of(alias));
      Entry same = bySlug.put(Slug.of(alias), entry);
      if (same != null && same != entry) {
        entry.slugs.addAll(same.slugs);
        entry.aliases.addAll(same.names.keySet());
        entry.aliases.addAll(same.aliases);
        entry.meetings += same.meetings;
        same.slugs.forEach(slug -> bySlug.put(slug, entry));
      }
    }
  }

  /** Joins Ida or IdaB with Ida Brown, where the archive has only one person of that name. */
  private void joinShortNames(Corrections corrections) {
    Map<String, Set<Entry>> byShortName = new HashMap<>();
    for (Entry entry : new LinkedHashSet<>(bySlug.values())) {
      for (String name : entry.names.keySet()) {
        for (String shortName : shortForms(name)) {
          byShortName.computeIfAbsent(key(shortName), f -> new LinkedHashSet<>()).add(entry);
        }
      }
    }
    for (Entry entry : new ArrayList<>(new LinkedHashSet<>(bySlug.values()))) {
      Set<Entry> full = new LinkedHashSet<>(byShortName.getOrDefault(key(entry.name()), Set.of()));
      full.remove(entry);
      full.removeIf(other -> corrections.areParted(other.name(), entry.name()));
      if (full.size() == 1) {
        Entry one = full.iterator().next();
        one.slugs.addAll(entry.slugs);
        one.aliases.addAll(entry.names.keySet());
        one.aliases.addAll(entry.aliases);
        one.meetings += entry.meetings;
        entry.slugs.forEach(slug -> bySlug.put(slug, one));
      }
    }
  }

  /** Short forms of a full name; a family name alone is shared by too many of an archive. */
  private Set<String> shortForms(String written) {
    return shortForms.computeIfAbsent(
        written,
        full -> {
          PersonName name = PersonName.of(full);
          return name.isFull() ? name.givenNameForms() : Set.of();
        });
  }

  private void addNames(Entry entry) {
    Set<String> names = new LinkedHashSet<>(entry.names.keySet());
    names.addAll(entry.aliases);
    entry.names.keySet().forEach(name -> names.addAll(shortForms(name)));
    for (String name : names) {
      byName.computeIfAbsent(key(name), n -> new LinkedHashSet<>()).add(entry);
      entry.allNames.add(key(name));
    }
  }

  /**
   * Owners of actions whom no list of those present has are the one person whom it has with another
   * name that they go by, if there is only one.
   */
  private void addOwners(IndexReader reader) throws IOException {
    Set<String> owners = owners(reader);
    for (Map.Entry<String, Set<Entry>> named : byName.entrySet()) {
      String slug = Slug.of(named.getKey());
      if (named.getValue().size() == 1 && owners.contains(slug) && !bySlug.containsKey(slug)) {
        Entry one = named.getValue().iterator().next();
        one.slugs.add(slug);
        bySlug.put(slug, one);
      }
    }
  }

  private static Set<String> owners(IndexReader reader) throws IOException {
    Set<String> owners = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.OWNER);
      TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef owner = all.next(); owner != null; owner = all.next()) {
        owners.add(owner.utf8ToString());
      }
    }
    return owners;
  }

  /** The person that a name or a slug means, whoever asks; empty if it means nobody known. */
  public Optional<Person> named(String name) {
    return bySlug(Slug.of(name)).or(() -> called(name));
  }

  /** The person that a name means; empty if it means nobody or several people. */
  public Optional<Person> called(String name) {
    Set<Entry> all = byName.getOrDefault(key(name), Set.of());
    return all.size() == 1 ? Optional.of(person(all.iterator().next())) : Optional.empty();
  }

  /**
   * The one slug that stands for all of a person's: that of their name, if the index knows them by
   * it. Else, and of nobody entry, the slug itself.
   */
  public String mainSlug(String slug) {
    return mainSlug.getOrDefault(slug, slug);
  }

  /** The name of the person with that slug; the slug itself of nobody entry. */
  public String nameOf(String slug) {
    return nameOfSlug.getOrDefault(slug, slug);
  }

  /** The person with that slug among theirs. */
  public Optional<Person> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug)).map(this::person);
  }

  /** Everybody, those with the most meetings first. */
  public List<Person> all() {
    return new LinkedHashSet<>(bySlug.values())
        .stream()
            .sorted((a, b) -> Integer.compare(b.meetings, a.meetings))
            .map(this::person)
            .toList();
  }

  private Person person(Entry entry) {
    List<String> own = entry.allNames.stream().filter(n -> byName.get(n).size() == 1).toList();
    return new Person(entry.name(), Collections.unmodifiableSet(entry.slugs), own, entry.meetings);
  }

  private static String key(String name) {
    return Analysis.fold(name.strip());
  }
}
