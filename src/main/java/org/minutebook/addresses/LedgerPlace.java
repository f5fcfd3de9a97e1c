package org.minutebook.addresses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the ledger is: in the archive, to be committed with the minutes, if the archive has a
 * folder for it; otherwise beside the index, which can then be deleted without the ledger.
 *
 * @param path of the file
 * @param older files whose addresses belong into it as well
 */
public record LedgerPlace(Path path, List<Path> older) {
  /** The folder in an archive; nothing else in an archive is ever written. */
  private static final String FOLDER = ".minutebook";

  private static final String NAME = "links.jsonl";

  public LedgerPlace {
    older = List.copyOf(older);
  }

  /**
   * The place for an archive and an index as they are now.
   *
   * @param archive the folder of minutes; empty for several, whose ledger is always beside the
   *     index
   */
  public static LedgerPlace of(Optional<Path> archive, Path index) {
    return archive.isPresent()
        ? of(archive.get(), index)
        : new LedgerPlace(besideIndex(index), List.of());
  }

  /** The place for an archive that is one folder. */
  public static LedgerPlace of(Path archive, Path index) {
    Path folder = archive.resolve(FOLDER);
    Path beside = besideIndex(index);
    return Files.isDirectory(folder)
        ? new LedgerPlace(folder.resolve(NAME), List.of(beside))
        : new LedgerPlace(beside, List.of());
  }

  /** {@code DIR.links.jsonl} beside the index folder {@code DIR}. */
  private static Path besideIndex(Path index) {
    Path absolute = index.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    return absolute.resolveSibling((name == null ? "index" : name.toString()) + "." + NAME);
  }

  /** Makes the folder in the archive, so that the ledger is kept there from now on. */
  public static LedgerPlace inArchive(Path archive, Path index) throws LedgerException {
    Path folder = archive.resolve(FOLDER);
    try {
      if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder);
      }
    } catch (IOException e) {
      throw new LedgerException(
          "the folder %s can't be made; make it yourself, or let the ledger lie beside the index"
              .formatted(folder),
          e);
    }
    if (!Files.isDirectory(folder)) {
      throw new LedgerException(
          "%s is no folder; the ledger of addresses can't be put there".formatted(folder));
    }
    return of(archive, index);
  }

  /** Where the file is written before it is moved to its place. */
  Path temporary() {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  /** Refuses to read or write through a symbolic link, which may lead anywhere. */
  void refuseLinks() throws LedgerException {
    for (Path part : List.of(path.resolveSibling(".").normalize(), path.normalize())) {
      boolean isOurs = part.equals(path) || part.endsWith(FOLDER);
      if (isOurs && Files.isSymbolicLink(part)) {
        throw new LedgerException(
            "%s is a symbolic link, which is not followed; put the ledger itself there"
                .formatted(part));
      }
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new LedgerException(
          "%s is no file; the ledger of addresses belongs there".formatted(path));
    }
  }

  /** A digest of the files, to see whether they have changed; empty if there are none. */
  public String digest() {
    return LedgerState.of(this).digest();
  }
}
