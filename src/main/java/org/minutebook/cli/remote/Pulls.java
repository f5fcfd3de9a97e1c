package org.minutebook.cli.remote;

import java.util.List;
import java.util.Optional;
import org.minutebook.cli.terminal.Terminal;

/** Keeps the clones of an archive up to date while a server runs, each by itself. */
public final class Pulls implements AutoCloseable {
  private final List<CloneUpdates> clones;

  private Pulls(List<CloneUpdates> clones) {
    this.clones = clones;
  }

  /** Pulls of all that is cloned; none is made before {@link #start}. */
  public static Pulls of(ArchiveSource source, Terminal terminal) {
    return new Pulls(
        source.clones().stream().map(clone -> new CloneUpdates(clone, terminal)).toList());
  }

  /** Pulls from now on. */
  public void start() {
    clones.forEach(CloneUpdates::start);
  }

  /** Whether anything is cloned. */
  public boolean hasClones() {
    return !clones.isEmpty();
  }

  /** Has all clones pulled soon, and returns at once. */
  public void soon() {
    clones.forEach(CloneUpdates::soon);
  }

  /** Why clones may be out of date whose last pull failed. */
  public List<String> failures() {
    return clones.stream().map(CloneUpdates::failure).flatMap(Optional::stream).toList();
  }

  /** Ends pulls that are under way; the clones stay as they were. */
  @Override
  public void close() {
    clones.forEach(CloneUpdates::close);
  }
}
