package org.minutebook.cli.background;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;

/**
 * Takes text that was deleted out of a large index while a server runs, and tries that again as
 * long as it fails.
 */
public final class ExpungeTask {
  private final MinutesIndex index;
  private final MinutesSearch search;
  private final BooleanSupplier closed;
  private final Terminal terminal;
  private final Retried task;

  /** What kept it from being done, as it was told last. */
  private volatile Optional<String> told = Optional.empty();

  /**
   * A task that is not done yet.
   *
   * @param closed whether it is no longer to be done
   */
  public ExpungeTask(
      MinutesIndex index,
      MinutesSearch search,
      Duration pause,
      BooleanSupplier closed,
      Terminal terminal) {
    this.index = index;
    this.search = search;
    this.closed = closed;
    this.terminal = terminal;
    this.task = new Retried("expunge", pause, this::isDone);
  }

  /** Does it after a pause; asked for again meanwhile, it is done once. */
  public void start() {
    task.start();
  }

  private boolean isDone() {
    if (closed.getAsBoolean()) {
      return true;
    }
    try {
      index.expunge();
      search.refresh();
      told = Optional.empty();
      return true;
    } catch (IndexException | RuntimeException e) {
      Optional<String> message = Optional.of(ErrorMessage.of(e));
      if (!closed.getAsBoolean() && !told.equals(message)) {
        told = message;
        terminal.log(message.get() + "; this is tried again every minute");
      }
      return false;
    }
  }
}
