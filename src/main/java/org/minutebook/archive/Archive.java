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
 * A folder of minutes and the settings that lie in it. Reads, never writes. For example {@code
 * Archive.open(Path.of("archive")).files()} gives {@code ["2014-08-07.md", "tsc/2021-07-14.md"]}.
 */
public final class Archive {
  /** The file in an archive that holds its settings; it is none of its files. */
  public static final String SETTINGS = "minutebook.yaml";

  /** Bytes of the largest file that is read; the largest minutes met have 277 KB. */
  public static final int LARGEST = 8 << 20;

  private final Path folder;
  private final SettingsFile settings;

  private Archive(Path folder, SettingsFile settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * Opens an archive and reads its settings.
   *
   * @throws ArchiveException if there is no such folder, it can't be listed, holds no files, or its
   *     settings can't be understood
   */
  public static Archive open(Path folder) throws ArchiveException {
    Path root = realFolder(folder);
    Archive archive = new Archive(folder, SettingsFile.read(folder.resolve(SETTINGS), root));
    archive.files();
    return archive;
  }

  /** The folder, as it was given to {@link #open}. */
  public Path folder() {
    return folder;
  }

  /** What {@code minutebook.yaml} said when the archive was opened. */
  public Settings settings() {
    return settings.settings();
  }

  /** What is odd about {@code minutebook.yaml}, such as keys that mean nothing. */
  public List<Problem> settingsProblems() {
    return settings.problems();
  }

  /**
   * Every regular file below the folder, as its path with the parts joined by {@code /}, in the
   * order of the code points of the whole path: {@code a.md} stands before {@code a/b.md}. Left out
   * are files and folders whose name starts with a dot, {@code minutebook.yaml} itself, {@link
   * #links} and what is {@link #unlisted}.
   *
   * @throws ArchiveException if the folder is gone, can't be listed or holds no files: an archive
   *     whose disk is not there must not pass for one whose minutes were all deleted
   */
  public List<String> files() throws ArchiveException {
    List<String> files = list().files();
    if (files.isEmpty()) {
      throw new ArchiveException(
          "the archive "
              + folder
              + " holds no files: put minutes (.md or .txt) there, or name another folder with"
              + " --archive DIR");
    }
    return files;
  }

  /**
   * The symbolic links below the folder, in order. None is followed: what they lead to within the
   * archive is listed where it lies, and what lies outside is not part of it.
   *
   * @throws ArchiveException as {@link #files}
   */
  public List<String> links() throws ArchiveException {
    return list().links();
  }

  /**
   * What could not be listed, such as folders that may not be read, with the reason as a phrase.
   *
   * @throws ArchiveException as {@link #files}
   */
  public Map<String, String> unlisted() throws ArchiveException {
    return list().unlisted();
  }

  /**
   * The content of a file as it stands.
   *
   * @param file a path as {@link #files} gives it
   * @throws TooLargeException if it has more than {@link #LARGEST} bytes
   * @throws IOException if it can't be read; the message is a phrase that says why, without the
   *     file's name
   */
  public byte[] bytes(String file) throws IOException {
    Path path = resolve(file).orElseThrow(() -> new IOException("not a file of this archive"));
    try {
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        throw new IOException("a link leads out of the archive");
      }
    } catch (FileSystemException e) {
      throw new IOException(IoMessage.ofUnreadable(e), e);
    }
    return read(path);
  }

  /**
   * The content of a file that lies anywhere, within the same limits as {@link #bytes}.
   *
   * @throws IOException as {@link #bytes}
   */
  public static byte[] read(Path path) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new IOException(IoMessage.ofUnreadable(e), e);
    }
    if (bytes.length > LARGEST) {
      throw new TooLargeException(Math.max(bytes.length, Files.size(path)));
    }
    return bytes;
  }

  /** The file's place, if it is one inside the folder. */
  private Optional<Path> resolve(String file) {
    try {
      Path path = folder.resolve(file).normalize();
      boolean inside = path.startsWith(folder.normalize()) && !path.equals(folder.normalize());
      return inside ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Listing list() throws ArchiveException {
    Path root = realFolder(folder);
    try {
      return Listing.of(root);
    } catch (IOException e) {
      throw new ArchiveException(
          "the archive " + folder + " can't be listed: " + IoMessage.of(e), e);
    }
  }

  /** Follows the links that lead to the folder itself: only those below it are not followed. */
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
          "the archive " + folder + " can't be opened: " + IoMessage.of(e), e);
    }
  }
}
