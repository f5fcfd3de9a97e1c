package org.minutebook.index;

/** Is told how far an update is; called from several threads, one at a time. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (done, of) -> {};

  /** {@code done} of {@code of} files are dealt with. */
  void at(int done, int of);
}
