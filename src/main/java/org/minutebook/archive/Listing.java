package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files below a folder at one moment, in the order of the code points of their paths.
 *
 * @param stamps size and time of change of every file, by path; {@code minutebook.yaml} and
 *     corrections included
 * @param links symbolic links
 * @param unlisted files and folders that could not be listed, by path, with the reason
 * @param redactions by which files were left out
 */
public record Listing(
    Map<String, Stamp> stamps,
    List<String> links,
    Map<String, String> unlisted,
    Redactions redactions) {

  /**
   * Size and time of a file, to see whether it changed without reading it.
   *
   * @param key the file system's id of the file, which is another one when the file was replaced;
   *     null where the file system has none
   */
  public record Stamp(long size, FileTime changed, Object key) {
    public static Stamp of(BasicFileAttributes file) {
      return new Stamp(file.size(), file.lastModifiedTime(), file.fileKey());
    }
  }

  /** The folder of what is no minutes: no file in a folder with such a name is listed. */
  private static final String HIDDEN = ".minutebook/";

  /** Compares by code points; strings by themselves compare by UTF-16 units. */
  public static final Comparator<String> BY_CODE_POINT =
      (a, b) -> {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
          i++;
        }
        if (i == a.length() || i == b.length()) {
          return Integer.compare(a.length(), b.length());
        }
        boolean insidePair =
            i > 0
                && Character.isHighSurrogate(a.charAt(i - 1))
                && Character.isLowSurrogate(a.charAt(i));
        int at = insidePair ? i - 1 : i;
        return Integer.compare(a.codePointAt(at), b.codePointAt(at));
      };

  /**
   * Lists an archive. Of several folders one that can't be listed, or has no files, is {@link
   * #unlisted}: those of its files that are known stay.
   *
   * @throws IOException if a folder alone can't be listed
   */
  static Listing of(ArchivePlace place) throws IOException {
    if (place.folder().isPresent()) {
      return of(place.folder().get().toRealPath());
    }
    Map<String, Stamp> stamps = new TreeMap<>(BY_CODE_POINT);
    SortedSet<String> links = new TreeSet<>(BY_CODE_POINT);
    Map<String, String> unlisted = new TreeMap<>(BY_CODE_POINT);
    Path settings = place.settings().orElseThrow();
    if (Files.isRegularFile(settings)) {
      stamps.put(
          Archive.SETTINGS, Stamp.of(Files.readAttributes(settings, BasicFileAttributes.class)));
    }
    place
        .folders()
        .forEach(
            (name, folder) -> {
              try {
                Listing one = of(folder.toRealPath());
                one.stamps().forEach((file, stamp) -> stamps.put(inSeveral(name, file), stamp));
                one.links().forEach(link -> links.add(name + "/" + link));
                one.unlisted().forEach((path, why) -> unlisted.put(name + "/" + path, why));
                if (one.hasNoFiles()) {
                  unlisted.put(name, "an archive that holds no files");
                }
              } catch (IOException e) {
                unlisted.put(name, "an archive that can't be listed: " + ErrorMessage.of(e));
              }
            });
    return new Listing(
        Collections.unmodifiableMap(stamps),
        List.copyOf(links),
        Collections.unmodifiableMap(unlisted),
        Redactions.NONE);
  }

  /** Settings of one of several are kept where no file of minutes can be. */
  private static String inSeveral(String name, String file) {
    return Archive.isSetting(file)
        ? HIDDEN + name + "/" + file.substring(file.lastIndexOf('/') + 1)
        : name + "/" + file;
  }

  /** The same as if a folder could not be listed. */
  Listing withUnlisted(String name, String reason) {
    Map<String, Stamp> left = new LinkedHashMap<>(stamps);
    left.keySet().removeIf(file -> file.startsWith(name + "/"));
    Map<String, String> all = new TreeMap<>(BY_CODE_POINT);
    all.putAll(unlisted);
    all.put(name, reason);
    return new Listing(
        Collections.unmodifiableMap(left),
        links.stream().filter(link -> !link.startsWith(name + "/")).toList(),
        Collections.unmodifiableMap(all),
        redactions);
  }

  /** Whether a path is that of settings or corrections, which are no minutes. */
  static boolean isSetting(String file) {
    return file.equals(Archive.SETTINGS) || file.startsWith(HIDDEN);
  }

  /** Lists a folder. A file that comes or goes meanwhile may be in the listing or not. */
  private static Listing of(Path root) throws IOException {
    Visitor visitor = new Visitor(root);
    Files.walkFileTree(root, visitor);
    Path corrections = root.resolve(Corrections.FILE);
    if (Files.isRegularFile(corrections, LinkOption.NOFOLLOW_LINKS)) {
      visitor.stamps.put(
          Corrections.FILE,
          Stamp.of(
              Files.readAttributes(
                  corrections, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
    }
    return new Listing(
        Collections.unmodifiableMap(visitor.stamps),
        List.copyOf(visitor.links),
        Collections.unmodifiableMap(visitor.unlisted),
        Redactions.NONE);
  }

  /** The same without what must go. */
  Listing without(Redactions redacted) {
    if (redacted.isEmpty()) {
      return this;
    }
    Map<String, Stamp> left = new LinkedHashMap<>(stamps);
    left.keySet().removeIf(file -> !Archive.isSetting(file) && redacted.hasFile(file));
    Map<String, String> leftUnlisted = new LinkedHashMap<>(unlisted);
    leftUnlisted.keySet().removeIf(redacted::hasFile);
    return new Listing(
        Collections.unmodifiableMap(left),
        links.stream().filter(link -> !redacted.hasFile(link)).toList(),
        Collections.unmodifiableMap(leftUnlisted),
        redacted);
  }

  /** Which of several archives can't be read now, in sentences. */
  public List<String> missing(ArchivePlace place) {
    return unlisted.entrySet().stream()
        .filter(path -> place.settings().isPresent() && place.folders().containsKey(path.getKey()))
        .map(
            path ->
                "%s can't be read (%s); what was read of it before stays"
                    .formatted(place.at(path.getKey()), path.getValue()))
        .toList();
  }

  /** Whether a file is left out because it must go. */
  public boolean isRedacted(String file) {
    return redactions.hasFile(file);
  }

  boolean hasRedacted() {
    return !redactions.isEmpty();
  }

  /** The files of minutes: all but settings and corrections. */
  public List<String> files() {
    return stamps.keySet().stream().filter(file -> !Archive.isSetting(file)).toList();
  }

  boolean hasNoFiles() {
    return stamps.keySet().stream().allMatch(Archive::isSetting);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<String, Stamp> stamps = new TreeMap<>(BY_CODE_POINT);
    private final SortedSet<String> links = new TreeSet<>(BY_CODE_POINT);
    private final Map<String, String> unlisted = new TreeMap<>(BY_CODE_POINT);
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(root) && isHidden(folder);
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      String path = pathOf(file);
      if (attributes.isSymbolicLink()) {
        // Only the settings may be a link; SettingsFile checks where it leads.
        if (!path.equals(Archive.SETTINGS)) {
          links.add(path);
        }
      } else if (!isNameable(path)) {
        unlisted.put(path, "its name can't be written in this locale (set LC_ALL=C.UTF-8)");
      } else if (attributes.isRegularFile()) {
        stamps.put(path, Stamp.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      if (!isHidden(file) && Files.isDirectory(file)) {
        unlisted.put(pathOf(file), "a folder that can't be listed: " + ErrorMessage.of(e));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        unlisted.put(
            pathOf(folder), "a folder that can't be listed to its end: " + ErrorMessage.of(e));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private String pathOf(Path path) {
      return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private boolean isNameable(String path) {
      try {
        return path.indexOf('\uFFFD') < 0 && !root.resolve(path).toString().isEmpty();
      } catch (InvalidPathException e) {
        return false;
      }
    }
  }
}
