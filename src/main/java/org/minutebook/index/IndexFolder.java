package org.minutebook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.IndexException.Reason;

/**
 * The folder of an index. A marker file, written before the first commit, shows that the folder is
 * this program's own: without it nothing is overwritten or deleted, and with it only files with
 * names that Lucene gives.
 */
public final class IndexFolder {
  private static final String MARKER = ".minutebook-index";
  private static final String MARKER_TEXT =
      "This folder holds a search index. It is made from the archive and can be deleted.\n";

  private static final Pattern LUCENE_NAMES =
      Pattern.compile(
          "segments(?:_[0-9a-z]+)?|pending_segments_[0-9a-z]+|write\\.lock"
              + "|_[0-9a-z]+(?:_[0-9A-Za-z_-]+)?"
              + "\\.(?:cfs|cfe|si|fnm|fdt|fdx|fdm|tim|tip|tmd|doc|pos|pay|psm|nvd|nvm|dvd|dvm|dvp|dvs"
              + "|kdd|kdi|kdm|liv|tvd|tvx|tvm|vec|vex|vem|vemf|veq|vemq|tmp)");

  /** Names of files that Lucene takes for its own and may delete, whoever made them. */
  private static final Pattern TAKEN_FOR_LUCENE =
      Pattern.compile("_[0-9a-z]+(?:_.*)?\\..*|segments.*|pending_segments.*");

  /** How long to wait for another process that is writing. */
  private static final long LOCK_WAIT_MILLIS = 2000;

  private static final long LOCK_POLL_MILLIS = 50;

  private final Path path;

  public IndexFolder(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /** Makes the folder if it is missing, and checks that it can be used for an index. */
  void prepare() throws IndexException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw unusable("%s is no folder. Give another one for the index with --index");
    }
    try {
      Files.createDirectories(path);
      refuseForeign();
      Path marker = path.resolve(MARKER);
      if (!Files.exists(marker)) {
        Files.writeString(marker, MARKER_TEXT);
      }
    } catch (IOException e) {
      throw new IndexException(
          Reason.UNUSABLE,
          "The index folder %s can't be written (%s). Give another one with --index"
              .formatted(path, ErrorMessage.of(e)),
          e);
    }
    if (!Files.isWritable(path)) {
      throw unusable("The index folder %s can't be written. Give another one with --index");
    }
  }

  /** Whether the folder has files that could be an index. */
  public boolean hasSegments() throws IndexException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try {
      return names().stream().anyMatch(name -> name.startsWith("segments"));
    } catch (IOException e) {
      throw new IndexException(
          Reason.UNUSABLE,
          "The index folder %s can't be read (%s)".formatted(path, ErrorMessage.of(e)),
          e);
    }
  }

  /** The folder, whose lock is waited for while another process is writing. */
  public Directory waitingForLock() throws IOException {
    return new SleepingLockWrapper(FSDirectory.open(path), LOCK_WAIT_MILLIS, LOCK_POLL_MILLIS);
  }

  /** Deletes the files of an index that can't be opened, except the lock. */
  public void deleteIndex() throws IOException {
    for (String name : names()) {
      if (LUCENE_NAMES.matcher(name).matches() && !name.equals("write.lock")) {
        Files.deleteIfExists(path.resolve(name));
      }
    }
  }

  private void refuseForeign() throws IOException, IndexException {
    boolean isOurs = Files.exists(path.resolve(MARKER));
    if (!isOurs && isIndexWithoutMarker()) {
      return;
    }
    for (String name : names()) {
      boolean isForeign =
          isOurs
              ? TAKEN_FOR_LUCENE.matcher(name).matches() && !LUCENE_NAMES.matcher(name).matches()
              : !name.startsWith(".") && !name.equals("write.lock");
      if (isForeign) {
        throw unusable(
            "%s holds files that are no index of Minutebook ("
                + name.replace("%", "%%")
                + "); nothing was changed. Give an empty or a new folder with --index");
      }
    }
  }

  /** Whether all there is belongs to an index that this program made, but for the marker. */
  private boolean isIndexWithoutMarker() throws IOException, IndexException {
    List<String> names = names().stream().filter(name -> !name.startsWith(".")).toList();
    if (names.stream().noneMatch(name -> name.startsWith("segments"))
        || !names.stream().allMatch(name -> LUCENE_NAMES.matcher(name).matches())) {
      return false;
    }
    try (Directory directory = FSDirectory.open(path)) {
      if (CommitData.from(SegmentInfos.readLatestCommit(directory).getUserData()).isPresent()) {
        return true;
      }
    } catch (IOException | RuntimeException e) {
      // Whose it is cannot be told.
    }
    throw unusable(
        "%s holds a search index that can't be read, and not the file "
            + MARKER
            + ", so it may be another program's; nothing was changed. If it is Minutebook's, delete the"
            + " folder: the index is made again from the archive. Otherwise give another folder with"
            + " --index");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> list = Files.list(path)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private IndexException unusable(String message) {
    return new IndexException(Reason.UNUSABLE, message.formatted(path));
  }
}
