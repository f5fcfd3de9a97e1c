package org.minutebook.archive;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the files of an archive are: in one folder, or in several, whose names their paths begin
 * with, as if the folders lay beside each other in one.
 *
 * @param settings the file that names several folders; empty for one
 * @param folders by name; one folder alone has the name {@code ""}
 */
public record ArchivePlace(Optional<Path> settings, Map<String, Path> folders) {
  private static final String ALONE = "";

  public ArchivePlace {
    folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
  }

  /** One folder. */
  public static ArchivePlace of(Path folder) {
    return new ArchivePlace(Optional.empty(), Map.of(ALONE, folder));
  }

  /** Several folders, and the file that names them. */
  public static ArchivePlace of(Path settings, Map<String, Path> folders) {
    return new ArchivePlace(Optional.of(settings), folders);
  }

  /**
   * The archives that a settings file names.
   *
   * @throws ArchiveException if it names none, or can't be understood
   */
  public static List<NamedArchive> named(Path settings) throws ArchiveException {
    return SettingsFile.ofSeveral(settings).archives();
  }

  /** The folder, if it is one. */
  public Optional<Path> folder() {
    return settings.isPresent() ? Optional.empty() : Optional.of(folders.get(ALONE));
  }

  /** Where a file is on this machine; settings and corrections, which are no minutes, too. */
  public Path at(String file) {
    if (settings.isEmpty()) {
      return folders.get(ALONE).resolve(file);
    }
    Path folder = folders.getOrDefault(nameOf(file), folders.get(file));
    return folder == null
        ? settings.get()
        : folders.containsKey(file) ? folder : folder.resolve(below(file));
  }

  /** The path in the archive of a file on this machine; empty if it is elsewhere. */
  public Optional<String> file(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      Path root = folder.getValue().toAbsolutePath().normalize();
      if (absolute.startsWith(root)) {
        String file = root.relativize(absolute).toString().replace('\\', '/');
        return Optional.of(in(folder.getKey(), file));
      }
    }
    return Optional.empty();
  }

  /** What an error message calls it. */
  @Override
  public String toString() {
    return settings.orElseGet(() -> folders.get(ALONE)).toString();
  }

  /** The path in the archive of a file in one of its folders. */
  static String in(String name, String file) {
    return name.isEmpty() ? file : name + "/" + file;
  }

  /** The name of the folder, among several, that a file is in. */
  static String nameOf(String file) {
    return file.substring(0, Math.max(file.indexOf('/'), 0));
  }

  /** The path of a file within its folder, among several. */
  static String below(String file) {
    return file.substring(file.indexOf('/') + 1);
  }
}
