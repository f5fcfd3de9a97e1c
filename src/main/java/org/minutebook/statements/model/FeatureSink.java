package org.minutebook.statements.model;

/** Receives the features of a passage one by one. */
@FunctionalInterface
public interface FeatureSink {
  /** Adds a feature by its name. */
  void add(String feature);

  /** Adds a feature of two parts, which need not be joined if only their hash is used. */
  default void add(String first, char between, String second) {
    add(first + between + second);
  }
}
