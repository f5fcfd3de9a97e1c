package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.minutes.Problem;

/**
 * A folder of an archive with what it says of itself.
 *
 * @param name which it has among several; empty if it is the only one
 * @param root the folder itself, wherever links to it led; empty if it can't be read now
 * @param failure why it can't be read now; its settings are those that it had before
 */
record ArchivePart(
    String name,
    Optional<Path> root,
    SettingsFile settings,
    CorrectionsFile corrections,
    Optional<String> failure) {

  /** The only folder of an archive. */
  static ArchivePart alone(Path folder) throws ArchiveException {
    return open("", folder, realFolder(folder));
  }

  /**
   * One of several. While there is no such folder, it has the settings that it had before.
   *
   * @param before the same, when it was last opened; then settings that can't be understood do not
   *     keep the others from being read
   */
  static ArchivePart among(String name, Path folder, Optional<ArchivePart> before)
      throws ArchiveException {
    if (!Files.isDirectory(folder)) {
      return missing(name, before, "an archive that is not there");
    }
    if (before.isPresent() && isEmpty(folder)) {
      // Such as the place of a disk that is gone; its settings are gone with it.
      return missing(name, before, "an archive that holds no files");
    }
    try {
      return open(name, folder, realFolder(folder));
    } catch (ArchiveException e) {
      if (before.isEmpty()) {
        throw e;
      }
      return missing(name, before, e.getMessage());
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false; // opening it will say why
    }
  }

  private static ArchivePart missing(String name, Optional<ArchivePart> before, String why) {
    return new ArchivePart(
        name,
        Optional.empty(),
        before.map(ArchivePart::settings).orElse(SettingsFile.NONE),
        before.map(ArchivePart::corrections).orElse(CorrectionsFile.NONE),
        Optional.of(why));
  }

  private static ArchivePart open(String name, Path folder, Path root) throws ArchiveException {
    return new ArchivePart(
        name,
        Optional.of(root),
        SettingsFile.read(folder.resolve(Archive.SETTINGS), root),
        CorrectionsFile.read(folder, root),
        Optional.empty());
  }

  /** What is odd about its settings and corrections, by their paths in the archive. */
  Map<String, List<Problem>> problems() {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    problems.put(ArchivePlace.in(name, Archive.SETTINGS), settings.problems());
    problems.put(ArchivePlace.in(name, Corrections.FILE), corrections.problems());
    return problems;
  }

  /** The folder itself may be a symbolic link; only those below it are not followed. */
  static Path realFolder(Path folder) throws ArchiveException {
    if (!Files.exists(folder)) {
      throw new ArchiveException(
          "there is no archive folder "
              + folder
              + ": name the folder of minutes with --archive DIR");
    }
    if (!Files.isDirectory(folder)) {
      throw new ArchiveException(
          "the archive "
              + folder
              + " is not a folder: name the folder of minutes with --archive DIR");
    }
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new ArchiveException(
          "the archive " + folder + " can't be opened: " + ErrorMessage.of(e), e);
    }
  }
}
