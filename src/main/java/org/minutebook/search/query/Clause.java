package org.minutebook.search.query;

import java.util.List;
import java.util.stream.Stream;

/** A parsed query, as a tree. */
public sealed interface Clause {

  /** A clause that holds no others: something to search for. */
  sealed interface Leaf extends Clause {
    /** As typed, without its operators. */
    String text();
  }

  /** A word, or a compound name such as {@code xen-arm-builder}. */
  record Word(String text) implements Leaf {}

  /** Words that are one name: of a person, or of something with synonyms. */
  record Name(String text, List<Word> words) implements Leaf {}

  /** Words in quotation marks: as typed, one after the other. */
  record Phrase(String text) implements Leaf {}

  /** A phrase in a title: {@code title:irmin}. */
  record Title(String text) implements Leaf {}

  /** An issue or a pull request, by its number, name or address. */
  record Issue(String text) implements Leaf {}

  /** A filter among the words of the query: {@code kind:decision}. */
  record Filtered(Filter filter) implements Clause {}

  /** Words that begin with a prefix: {@code unik*}. */
  record Prefix(String text) implements Leaf {}

  /** A conjunction: all clauses are to match. */
  record All(List<Clause> clauses) implements Clause {}

  /** A disjunction: one of the clauses is enough. */
  record Any(List<Clause> clauses) implements Clause {}

  /** A negation: what matches the clause is excluded. */
  record Not(Clause clause) implements Clause {}

  /** The leaves that are not negated, in the order typed. */
  default Stream<Leaf> leaves() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf);
      case All all -> all.clauses().stream().flatMap(Clause::leaves);
      case Any any -> any.clauses().stream().flatMap(Clause::leaves);
      case Not not -> Stream.of();
      case Filtered filtered -> Stream.of();
    };
  }
}
