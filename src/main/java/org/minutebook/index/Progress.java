package org.minutebook.index;

/** Receives the progress of an update; called from several threads, one call at a time. */
@FunctionalInterface
public interface Progress {
  /** Ignores it. */
  Progress NONE = (done, total) -> {};

  /** {@code done} of {@code total} files have been looked at. */
  void at(int done, int total);
}
