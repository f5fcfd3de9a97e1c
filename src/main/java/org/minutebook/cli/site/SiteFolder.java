package org.minutebook.cli.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.minutebook.archive.Folders;

/** The folder of a site: written beside its place, and moved there when it is whole. */
final class SiteFolder {
  /** Says that a folder is a site that may be written again. */
  static final String MARKER = ".minutebook-site";

  private SiteFolder() {}

  static void requireReplaceable(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file; a site needs a folder");
    }
    if (Files.exists(folder.resolve(MARKER))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IOException(
            folder + " has files that are not of a site; name a folder that is new or empty");
      }
    }
  }

  /** A folder beside another one that is not there yet. */
  static Path beside(Path folder, String kind) {
    String unique = Long.toHexString(System.nanoTime());
    return folder.resolveSibling(folder.getFileName() + "." + kind + "-" + unique);
  }

  /** Puts a folder in the place of another one, which stays if that fails. */
  static void replace(Path target, Path with) throws IOException {
    Path old = beside(target, "old");
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(with, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    Folders.delete(old);
  }

  static void store(Path folder, SiteAddress address, String text) throws IOException {
    Path file = place(folder, address);
    if (!file.startsWith(folder)) {
      throw new IOException("not a file of the site: " + address.request());
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path place(Path folder, SiteAddress address) throws IOException {
    Path file = folder;
    try {
      for (String name : address.folder()) {
        file = file.resolve(name);
      }
      return file.resolve(address.file()).normalize();
    } catch (InvalidPathException e) {
      throw new IOException(
          "no file can be called \"%s\" in this locale; set LC_ALL to one with UTF-8, such as C.UTF-8"
              .formatted(e.getInput()),
          e);
    }
  }
}
