package org.minutebook.web.pages;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minutebook.index.Analysis;
import org.minutebook.search.Person;
import org.minutebook.web.NameLetter;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.PeopleView;

/** Builds the list of people: by the meetings they attended, or by name and letter. */
final class PeopleList {
  private PeopleList() {}

  /**
   * The people whose names contain a text.
   *
   * @param people those with most meetings first
   * @param byName whether they are in the order of names
   */
  static PeopleView of(List<Person> people, String text, boolean byName) {
    String typed = text.strip();
    String folded = Analysis.fold(typed);
    List<Person> shown =
        people.stream()
            .filter(p -> folded.isEmpty() || Analysis.fold(p.name()).contains(folded))
            .toList();
    Map<String, List<Person>> byLetter = byLetter(shown);
    List<PeopleView.Group> groups =
        byName
            ? byLetter.entrySet().stream().map(g -> group(g.getKey(), g.getValue())).toList()
            : List.of(group("", shown));
    return new PeopleView(
        summary(shown.size(), typed),
        typed,
        List.of(
            new Link(address(typed, false), "most meetings", byName ? "" : "current"),
            new Link(address(typed, true), "name", byName ? "current" : "")),
        byLetter.keySet().stream()
            .map(l -> Link.to((byName ? "" : address(typed, true)) + "#" + id(l), l))
            .toList(),
        groups);
  }

  private static String summary(int count, String typed) {
    String people = count == 1 ? "1 person" : CountText.of(count) + " people";
    return typed.isEmpty() ? people : people + " with \u201C" + typed + "\u201D in the name";
  }

  private static String address(String typed, boolean byName) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", typed);
    parameters.put("sort", byName ? "name" : "");
    return PageAddresses.query(PeoplePages.PATH, parameters);
  }

  private static Map<String, List<Person>> byLetter(List<Person> people) {
    Collator order = Collator.getInstance(Locale.ROOT);
    Map<String, List<Person>> letters = new LinkedHashMap<>();
    people.stream()
        .sorted(
            Comparator.comparing((Person p) -> letter(p).equals(NameLetter.OTHER))
                .thenComparing(PeopleList::letter, order)
                .thenComparing(Person::name, order)
                .thenComparing(Person::id))
        .forEach(p -> letters.computeIfAbsent(letter(p), l -> new ArrayList<>()).add(p));
    return letters;
  }

  private static String letter(Person person) {
    return NameLetter.of(person.name());
  }

  private static String id(String letter) {
    return "letter_" + (letter.equals(NameLetter.OTHER) ? "other" : letter);
  }

  private static PeopleView.Group group(String letter, List<Person> people) {
    return new PeopleView.Group(
        letter,
        id(letter),
        people.stream()
            .map(
                p ->
                    new PeopleView.Row(
                        Link.to(PageAddresses.person(p.id()), p.name()),
                        p.attended().size(),
                        p.actions(),
                        PersonPage.years(p)))
            .toList());
  }
}
