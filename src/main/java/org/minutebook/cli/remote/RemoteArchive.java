package org.minutebook.cli.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.GitAddress;
import org.minutebook.archive.GitCheckout;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ProgressLine;
import org.minutebook.cli.terminal.Terminal;

/** An archive that lies in a git repository elsewhere, with its clone here. */
final class RemoteArchive {
  private final GitCheckout checkout;
  private final Duration age;

  private RemoteArchive(GitCheckout checkout, Duration age) {
    this.checkout = checkout;
    this.age = age;
  }

  /**
   * The archive at an address.
   *
   * @param cache the folder for clones
   * @throws ArchiveException if it may not be cloned
   */
  static RemoteArchive of(String address, Optional<String> path, Duration age, Path cache)
      throws ArchiveException {
    return new RemoteArchive(
        GitCheckout.of(GitAddress.parse(address), path, cache, GitCheckout.Limits.USUAL), age);
  }

  /** The folder of minutes. */
  Path folder() {
    return checkout.folder();
  }

  /** How old the clone may become; zero if it may become of any age. */
  Duration age() {
    return age;
  }

  GitCheckout checkout() {
    return checkout;
  }

  /**
   * Clones the archive, or updates a clone that is too old. If it can't be updated, it is used as
   * it is, with a message.
   */
  void bringUpToDate(Terminal terminal) throws CommandException {
    Optional<Instant> updated = checkout.updated();
    if (updated.isPresent()
        && !updated.get().equals(Instant.EPOCH)
        && (age.isZero() || Instant.now().isBefore(updated.get().plus(age)))) {
      return;
    }
    ProgressLine line =
        new ProgressLine(
            terminal, (updated.isEmpty() ? "Cloning " : "Updating ") + checkout.address());
    try {
      checkout.update(line::at);
    } catch (ArchiveException e) {
      if (!checkout.exists()) {
        throw CommandException.unusable(e);
      }
      line.end();
      terminal.say(e.getMessage());
      terminal.say("using the clone as it is" + checkout.commit().map(c -> ", at " + c).orElse(""));
    } finally {
      line.end();
    }
  }
}
