package org.minutebook.statements.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word pieces, the classes of words and the features that the net knows, by number. */
public final class Vocabulary {
  /** What a word has instead of a piece or a class that it lacks. */
  public static final int NONE = 0;

  private static final int PIECES_PER_WORD = 2;

  private final WordPieces pieces;
  private final Map<String, Integer> classes = new HashMap<>();
  private final List<String> features;
  private final int rows;

  /**
   * A vocabulary.
   *
   * @param pieces word pieces, numbered by their place; the first stands for no piece
   * @param classes names of the classes of words, numbered after the pieces
   * @param features names of features, numbered from 1
   */
  public Vocabulary(List<String> pieces, List<String> classes, List<String> features) {
    this.pieces = new WordPieces(pieces);
    for (int i = 0; i < classes.size(); i++) {
      this.classes.put(classes.get(i), pieces.size() + i);
    }
    this.features = List.copyOf(features);
    this.rows = pieces.size() + classes.size();
  }

  /** The names of the features; the first has number 1. */
  public List<String> features() {
    return features;
  }

  /** How many pieces and classes there are. */
  int rows() {
    return rows;
  }

  /**
   * Puts the numbers of a word into an array.
   *
   * @param word in lower case; in capitals if its class says all
   * @param shape the class of the word, or the word itself
   * @param at where its numbers begin
   */
  public void put(String word, String shape, int[] into, int at) {
    into[at + PIECES_PER_WORD] = classes.getOrDefault(shape, NONE);
    if (!Character.isUpperCase(word.charAt(0))) {
      pieces.put(word, into, at, PIECES_PER_WORD);
    }
  }
}
