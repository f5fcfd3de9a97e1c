package org.minutebook.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Problem;

/**
 * A folder of minutes with its settings, or several. It is only read, never written. For example
 * {@code Archive.open(Path.of("archive")).files()} gives {@code ["2014-08-07.md",
 * "tsc/2021-07-14.md"]}.
 */
public final class Archive {
  /** Name of the settings file at the top of an archive; {@link #files} leaves it out. */
  public static final String SETTINGS = "minutebook.yaml";

  /** Size of the largest file that is read; the largest minutes of the corpora have 277 KB. */
  public static final int MAX_BYTES = 8 << 20;

  private static final String NO_FILE = "not a file of this archive";

  private final ArchivePlace place;
  private final List<ArchivePart> parts;
  private final List<Problem> ownProblems;
  private final Settings settings;
  private final Optional<Listing> listed;

  private Archive(
      ArchivePlace place,
      List<ArchivePart> parts,
      List<Problem> ownProblems,
      Settings settings,
      Optional<Listing> listed) {
    this.place = place;
    this.parts = List.copyOf(parts);
    this.ownProblems = ownProblems;
    this.settings = settings;
    this.listed = listed;
  }

  /** Opens an archive that is one folder; see {@link #open(ArchivePlace)}. */
  public static Archive open(Path folder) throws ArchiveException {
    return open(ArchivePlace.of(folder));
  }

  /**
   * Opens an archive and reads its settings. Of several folders some may be missing; their minutes
   * stay as they are known.
   *
   * @throws ArchiveException if there is no such folder, it can't be listed, holds no files, or its
   *     settings can't be understood
   */
  public static Archive open(ArchivePlace place) throws ArchiveException {
    return open(place, List.of(), Optional.empty());
  }

  /**
   * Opens the same archive as it is now. Of several folders, one that can't be read now keeps the
   * settings that it had.
   *
   * @param now what was listed a moment ago, if it was: then it is not listed again, which takes
   *     half a second for 100,000 files
   * @return an archive that keeps its listing, as {@link #listed} does
   * @throws ArchiveException as {@link #open(ArchivePlace)}
   */
  public Archive reopen(Optional<Listing> now) throws ArchiveException {
    return open(place, parts, Optional.of(now.isPresent() ? now.get() : listNow()));
  }

  /**
   * The same archive with its files as they are listed now, for whoever asks several times.
   *
   * @throws ArchiveException as {@link #files}
   */
  public Archive listed() throws ArchiveException {
    return listed.isPresent()
        ? this
        : new Archive(place, parts, ownProblems, settings, Optional.of(listNow()));
  }

  private static Archive open(
      ArchivePlace place, List<ArchivePart> before, Optional<Listing> listed)
      throws ArchiveException {
    Archive archive;
    if (place.folder().isPresent()) {
      ArchivePart alone = ArchivePart.alone(place.folder().get());
      Settings settings = alone.settings().settings().with(alone.corrections().corrections());
      archive = new Archive(place, List.of(alone), List.of(), settings, listed);
    } else {
      SettingsFile own = SettingsFile.ofSeveral(place.settings().orElseThrow());
      List<ArchivePart> parts = new ArrayList<>();
      for (Map.Entry<String, Path> each : place.folders().entrySet()) {
        String name = each.getKey();
        parts.add(
            ArchivePart.among(
                name,
                each.getValue(),
                before.stream().filter(part -> part.name().equals(name)).findFirst()));
      }
      Settings settings = SeveralSettings.of(own.settings(), parts);
      archive = new Archive(place, parts, own.problems(), settings, listed);
    }
    archive.listing();
    return archive;
  }

  /** Where its files are. */
  public ArchivePlace place() {
    return place;
  }

  /** The settings, corrections included, as they were when the archive was opened. */
  public Settings settings() {
    return settings;
  }

  /**
   * What is odd about settings and corrections, such as unknown keys, by the paths of the files;
   * see {@link ArchivePlace#at}.
   */
  public Map<String, List<Problem>> problems() {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    if (!ownProblems.isEmpty()) {
      problems.put(SETTINGS, ownProblems);
    }
    for (ArchivePart part : parts) {
      part.problems()
          .forEach(
              (file, all) -> {
                if (!all.isEmpty()) {
                  problems.put(file, all);
                }
              });
    }
    return problems;
  }

  /** Whether a path in a listing is that of settings or corrections, which are no minutes. */
  public static boolean isSetting(String file) {
    return Listing.isSetting(file);
  }

  /**
   * Every regular file below the folder, as its path with the parts joined by {@code /}, in the
   * order of the code points of the whole path: {@code a.md} comes before {@code a/b.md}. Files and
   * folders whose name starts with a dot, {@code minutebook.yaml}, symbolic {@link #links}, what is
   * {@link #unlisted} and what must go by {@link Redactions} are left out.
   *
   * @throws ArchiveException if the folder is gone, can't be listed or holds no files: an archive
   *     on a disk that is not mounted must not look like one whose minutes were all deleted
   */
  public List<String> files() throws ArchiveException {
    return listing().files();
  }

  /**
   * All {@link #files}, and those too that must go.
   *
   * @throws ArchiveException as {@link #files}
   */
  public List<String> filesWithRedacted() throws ArchiveException {
    return listAll().files();
  }

  /**
   * What is in the folder: its {@link #files}, {@link #links} and what is {@link #unlisted}, with
   * the sizes and times of the files.
   *
   * @throws ArchiveException as {@link #files}
   */
  public Listing listing() throws ArchiveException {
    Listing listing = list();
    if (listing.hasNoFiles() && !listing.hasRedacted()) {
      throw new ArchiveException(
          place.folder().isPresent()
              ? "the archive %s holds no files: put minutes (.md or .txt) there, or name another folder with --archive DIR"
                  .formatted(place)
              : "none of the archives that %s names holds files".formatted(place));
    }
    return listing;
  }

  /**
   * The symbolic links below the folder, in order. None is followed: a target inside the archive is
   * listed at its own path, and one outside is not part of the archive.
   *
   * @throws ArchiveException as {@link #files}
   */
  public List<String> links() throws ArchiveException {
    return list().links();
  }

  /**
   * The files and folders that could not be listed, with the reason as a phrase.
   *
   * @throws ArchiveException as {@link #files}
   */
  public Map<String, String> unlisted() throws ArchiveException {
    return list().unlisted();
  }

  /**
   * The content of a file.
   *
   * @param file a path as {@link #files} gives it
   * @throws TooLargeException if it has more than {@link #MAX_BYTES} bytes
   * @throws IOException if it can't be read; the message is a phrase that says why, without the
   *     file's name
   */
  public byte[] bytes(String file) throws IOException {
    ArchivePart part = part(file).orElseThrow(() -> new IOException(NO_FILE));
    Path path = resolve(part, file).orElseThrow(() -> new IOException(NO_FILE));
    try {
      if (!path.toRealPath()
          .startsWith(part.root().orElseThrow(() -> new IOException("is gone")))) {
        throw new IOException("a link leads out of the archive");
      }
    } catch (FileSystemException e) {
      throw new IOException(ErrorMessage.ofUnreadable(e), e);
    }
    return read(path);
  }

  /**
   * The content of any file, inside an archive or not, with the same limit as {@link #bytes}.
   *
   * @throws IOException as {@link #bytes}
   */
  public static byte[] read(Path path) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new IOException(ErrorMessage.ofUnreadable(e), e);
    }
    if (bytes.length > MAX_BYTES) {
      throw new TooLargeException(Math.max(bytes.length, Files.size(path)));
    }
    return bytes;
  }

  /** The part that a file is in. */
  private Optional<ArchivePart> part(String file) {
    if (place.folder().isPresent()) {
      return Optional.of(parts.getFirst());
    }
    String name = ArchivePlace.nameOf(file);
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** The path of a file, if it is inside the folder of its part. */
  private Optional<Path> resolve(ArchivePart part, String file) {
    try {
      // The current folder, ".", is no start of the paths in it unless they are absolute.
      Path top = place.folders().get(part.name()).toAbsolutePath().normalize();
      Path path = top.resolve(part.name().isEmpty() ? file : ArchivePlace.below(file)).normalize();
      boolean inside = path.startsWith(top) && !path.equals(top);
      return inside ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** All files but those that must go. */
  private Listing list() throws ArchiveException {
    return listAll().without(settings.redactions());
  }

  private Listing listAll() throws ArchiveException {
    Listing listing = listed.isPresent() ? listed.get() : listNow();
    if (place.folder().isEmpty()) {
      for (ArchivePart part : parts) {
        if (part.failure().isPresent()) {
          listing = listing.withUnlisted(part.name(), part.failure().get());
        }
      }
    }
    return listing;
  }

  private Listing listNow() throws ArchiveException {
    try {
      if (place.folder().isPresent()) {
        ArchivePart.realFolder(place.folder().get());
      }
      return Listing.of(place);
    } catch (IOException e) {
      throw new ArchiveException(
          "the archive " + place + " can't be listed: " + ErrorMessage.of(e), e);
    }
  }
}
