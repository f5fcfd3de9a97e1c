package org.minutebook.cli.remote;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ArchivePlace;
import org.minutebook.archive.GitAddress;
import org.minutebook.archive.NamedArchive;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.Terminal;

/** What a command reads: a folder, a clone, or several of them that a settings file names. */
public final class ArchiveSource {
  private static final String USUAL = "archive";

  private final ArchivePlace place;
  private final List<RemoteArchive> clones;

  private ArchiveSource(ArchivePlace place, List<RemoteArchive> clones) {
    this.place = place;
    this.clones = List.copyOf(clones);
  }

  /**
   * What the options name; nothing is cloned yet.
   *
   * @param archive folder or address; null if none is given
   */
  public static ArchiveSource of(String archive, RemoteOptions options) throws CommandException {
    Optional<Path> settings = options.settings();
    if (settings.isPresent()) {
      if (archive != null || options.areOfOne()) {
        throw CommandException.wrongUsage(
            "--settings names the archives with their paths: leave --archive, --path and --pull out");
      }
      return several(settings.get(), options);
    }
    String one = archive == null ? USUAL : archive;
    if (!GitAddress.isMeant(one)) {
      return new ArchiveSource(ArchivePlace.of(Path.of(one)), List.of());
    }
    try {
      RemoteArchive clone =
          RemoteArchive.of(one, options.path(), options.pull(), options.cache(System.getenv()));
      return new ArchiveSource(ArchivePlace.of(clone.folder()), List.of(clone));
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private static ArchiveSource several(Path settings, RemoteOptions options)
      throws CommandException {
    Map<String, Path> folders = new LinkedHashMap<>();
    List<RemoteArchive> clones = new ArrayList<>();
    try {
      for (NamedArchive each : ArchivePlace.named(settings)) {
        try {
          if (GitAddress.isMeant(each.from())) {
            RemoteArchive clone =
                RemoteArchive.of(
                    each.from(),
                    each.path(),
                    each.pull().orElse(RemoteOptions.USUAL),
                    options.cache(System.getenv()));
            clones.add(clone);
            folders.put(each.name(), clone.folder());
          } else {
            folders.put(each.name(), folder(settings, each));
          }
        } catch (ArchiveException e) {
          throw new ArchiveException(settings + ":" + each.line() + ": " + e.getMessage(), e);
        }
      }
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
    return new ArchiveSource(ArchivePlace.of(settings, folders), clones);
  }

  private static Path folder(Path settings, NamedArchive archive) throws ArchiveException {
    if (archive.path().isPresent() || archive.pull().isPresent()) {
      throw new ArchiveException(
          "\"path\" and \"pull\" are for repositories that are cloned: put the whole folder into"
              + " \"from\"");
    }
    try {
      Path folder = settings.resolveSibling(archive.from()).normalize();
      if (!Files.isDirectory(folder)) {
        throw new ArchiveException("there is no folder " + folder);
      }
      return folder;
    } catch (InvalidPathException e) {
      throw new ArchiveException("\"%s\" is no folder".formatted(archive.from()), e);
    }
  }

  /** Where the files are; a clone is there once it is brought up to date. */
  public ArchivePlace place() {
    return place;
  }

  /** The archives that are cloned. */
  List<RemoteArchive> clones() {
    return clones;
  }

  /** Whether anything is cloned. */
  public boolean hasClones() {
    return !clones.isEmpty();
  }

  /**
   * Clones what is elsewhere, or updates clones that are too old. Of several archives one that
   * can't be cloned is told and left out.
   *
   * @throws CommandException if there is then nothing to be read
   */
  public void bringUpToDate(Terminal terminal) throws CommandException {
    for (RemoteArchive clone : clones) {
      try {
        clone.bringUpToDate(terminal);
      } catch (CommandException e) {
        if (place.folders().values().stream().noneMatch(Files::isDirectory) && isLast(clone)) {
          throw e;
        }
        terminal.say(e.getMessage());
      }
    }
  }

  private boolean isLast(RemoteArchive clone) {
    return clones.getLast().equals(clone);
  }
}
