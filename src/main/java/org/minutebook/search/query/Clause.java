package org.minutebook.search.query;

import java.util.List;
import java.util.stream.Stream;

/** A query as it was typed, taken apart. */
public sealed interface Clause {

  /** What is asked for in a word, a phrase, the beginning of a word. */
  sealed interface Leaf extends Clause {
    String text();
  }

  /** A word, or a name of several parts such as {@code xen-arm-builder}. */
  record Word(String text) implements Leaf {}

  /** Words that together are a name: of a person, or of what has other names as well. */
  record Name(String text, List<Word> words) implements Leaf {}

  /** Words as they stand, one after the other. */
  record Phrase(String text) implements Leaf {}

  /** Words that stand one after the other in a title. */
  record Titled(String text) implements Leaf {}

  /** An issue or a pull request, however it is written. */
  record Issue(String text) implements Leaf {}

  /** Only what passes a filter. */
  record Narrow(Filter filter) implements Clause {}

  /** Words that begin so. */
  record Prefix(String text) implements Leaf {}

  /** All are wanted. */
  record All(List<Clause> clauses) implements Clause {}

  /** One is enough. */
  record Any(List<Clause> clauses) implements Clause {}

  /** Not wanted. */
  record Not(Clause clause) implements Clause {}

  /** What is wanted of it, in the order typed. */
  default Stream<Leaf> wanted() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf);
      case All all -> all.clauses().stream().flatMap(Clause::wanted);
      case Any any -> any.clauses().stream().flatMap(Clause::wanted);
      case Not not -> Stream.of();
      case Narrow narrow -> Stream.of();
    };
  }
}
