package org.minutebook.web;

import org.minutebook.index.Analysis;

/** The letter under which a long list has a name. */
public final class NameLetter {
  /** Stands for names that begin with no letter. */
  public static final String OTHER = "#";

  private NameLetter() {}

  /** The first letter of a name, without accents and as a capital. */
  public static String of(String name) {
    return Analysis.fold(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .filter(Character::isLetter)
        .mapToObj(c -> Character.toString(Character.toUpperCase(c)))
        .findFirst()
        .orElse(OTHER);
  }
}
