package org.minutebook.addresses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Where the ledger lies: in the archive where a folder is there for it, to be committed with the
 * minutes; else beside the index, which may be deleted without it.
 *
 * @param path of the file
 * @param older files whose content belongs into it as well
 */
public record LedgerPlace(Path path, List<Path> older) {
  /** The folder in an archive; nothing else of an archive is ever written to. */
  public static final String FOLDER = ".minutebook";

  private static final String NAME = "links.jsonl";

  public LedgerPlace {
    older = List.copyOf(older);
  }

  /** The place for an archive and an index as they are now. */
  public static LedgerPlace of(Path archive, Path index) {
    Path folder = archive.resolve(FOLDER);
    Path beside = beside(index);
    return Files.isDirectory(folder)
        ? new LedgerPlace(folder.resolve(NAME), List.of(beside))
        : new LedgerPlace(beside, List.of());
  }

  /** {@code DIR.links.jsonl} beside the index folder {@code DIR}. */
  private static Path beside(Path index) {
    Path whole = index.toAbsolutePath().normalize();
    Path name = whole.getFileName();
    return whole.resolveSibling((name == null ? "index" : name.toString()) + "." + NAME);
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

  /** Where the file is written before it is put in its place. */
  Path temporary() {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  /** Nothing is written or read through a link: it may lead anywhere. */
  void refuseLinks() throws LedgerException {
    for (Path at : List.of(path.resolveSibling("."), path)) {
      Path part = at.normalize();
      boolean ours = part.equals(path) || part.endsWith(FOLDER);
      if (ours && Files.isSymbolicLink(part)) {
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

  /** Tells whether what lies there is what it was; empty where nothing does. */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      boolean any = Files.isRegularFile(path);
      if (any) {
        digest.update(Files.readAllBytes(path));
      }
      for (Path file : older) {
        if (Files.isRegularFile(file)) {
          any = true;
          // Not to be taken for the same file in its new place: it is to be moved there yet.
          digest.update((byte) 0);
          digest.update(Files.readAllBytes(file));
        }
      }
      return any ? HexFormat.of().formatHex(digest.digest()) : "";
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
