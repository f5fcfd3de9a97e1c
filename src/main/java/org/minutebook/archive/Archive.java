package org.minutebook.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Problem;

/**
 * A folder of minutes with its settings. It is only read, never written. For example {@code
 * Archive.open(Path.of("archive")).files()} gives {@code ["2014-08-07.md", "tsc/2021-07-14.md"]}.
 */
public final class Archive {
  /** Name of the settings file at the top of an archive; {@link #files} leaves it out. */
  public static final String SETTINGS = "minutebook.yaml";

  /** Size of the largest file that is read; the largest minutes of the corpora have 277 KB. */
  public static final int MAX_BYTES = 8 << 20;

  private final Path folder;

  /** The folder itself, wherever links to it led when the archive was opened. */
  private final Path root;

  private final SettingsFile settings;
  private final CorrectionsFile corrections;
  private final Settings corrected;
  private final Optional<Listing> listed;

  private Archive(
      Path folder,
      Path root,
      SettingsFile settings,
      CorrectionsFile corrections,
      Optional<Listing> listed) {
    this.folder = folder;
    this.root = root;
    this.settings = settings;
    this.corrections = corrections;
    this.corrected = settings.settings().with(corrections.corrections());
    this.listed = listed;
  }

  /**
   * Opens an archive and reads its settings.
   *
   * @throws ArchiveException if there is no such folder, it can't be listed, holds no files, or its
   *     settings can't be understood
   */
  public static Archive open(Path folder) throws ArchiveException {
    return open(folder, Optional.empty());
  }

  /**
   * As {@link #open(Path)}, with what was listed a moment ago if it was: then it is not listed
   * again, which takes half a second for 100,000 files.
   */
  public static Archive open(Path folder, Optional<Listing> listed) throws ArchiveException {
    Path root = realFolder(folder);
    SettingsFile settings = SettingsFile.read(folder.resolve(SETTINGS), root);
    CorrectionsFile corrections = CorrectionsFile.read(folder, root);
    Archive archive = new Archive(folder, root, settings, corrections, listed);
    archive.listing();
    return archive;
  }

  /** The folder, as it was given to {@link #open}. */
  public Path folder() {
    return folder;
  }

  /** The settings, corrections included, as they were when the archive was opened. */
  public Settings settings() {
    return corrected;
  }

  /** What is odd about {@code minutebook.yaml}, such as unknown keys. */
  public List<Problem> settingsProblems() {
    return settings.problems();
  }

  /** What is odd about {@link Corrections#FILE}: entries that can't be understood. */
  public List<Problem> correctionProblems() {
    return corrections.problems();
  }

  /** Whether a path is that of the settings or the corrections, which are no minutes. */
  public static boolean isSetting(String file) {
    return file.equals(SETTINGS) || file.equals(Corrections.FILE);
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
          "the archive "
              + folder
              + " holds no files: put minutes (.md or .txt) there, or name another folder with"
              + " --archive DIR");
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
    Path path = resolve(file).orElseThrow(() -> new IOException("not a file of this archive"));
    try {
      if (!path.toRealPath().startsWith(root)) {
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

  /** The path of a file, if it is inside the folder. */
  private Optional<Path> resolve(String file) {
    try {
      // The current folder, ".", is no start of the paths in it unless they are absolute.
      Path top = folder.toAbsolutePath().normalize();
      Path path = top.resolve(file).normalize();
      boolean inside = path.startsWith(top) && !path.equals(top);
      return inside ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** All files but those that must go. */
  private Listing list() throws ArchiveException {
    return listAll().without(settings.settings().redactions());
  }

  private Listing listAll() throws ArchiveException {
    if (listed.isPresent()) {
      return listed.get();
    }
    Path root = realFolder(folder);
    try {
      return Listing.of(root);
    } catch (IOException e) {
      throw new ArchiveException(
          "the archive " + folder + " can't be listed: " + ErrorMessage.of(e), e);
    }
  }

  /** The folder itself may be a symbolic link; only those below it are not followed. */
  private static Path realFolder(Path folder) throws ArchiveException {
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
