package org.minutebook.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of an archive at each commit of its git repository. Runs {@code git} with fixed
 * arguments and without a shell, and changes nothing in the repository.
 */
public final class GitHistory implements AutoCloseable {
  /** Overrides settings by which a repository could have other programs run. */
  private static final List<String> GIT =
      List.of("git", "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false");

  /** Start of the mode of a regular file; other modes are links and submodules. */
  private static final String FILE_MODE = "100";

  private final Path folder;
  private Process catFile;

  /** A commit that changed the archive; {@code day} is its day in UTC. */
  public record Commit(String id, LocalDate day) {}

  private GitHistory(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the history of a folder.
   *
   * @throws ArchiveException git is not installed, or the folder is in no repository
   */
  public static GitHistory of(Path folder) throws ArchiveException {
    GitHistory history = new GitHistory(folder);
    history.run("rev-parse", "--git-dir");
    return history;
  }

  /**
   * The commits that changed something in the folder, the oldest first; a merge counts as one
   * commit (first parents only).
   */
  public List<Commit> commits() throws ArchiveException {
    List<Commit> commits = new ArrayList<>();
    String list =
        text(run("rev-list", "--first-parent", "--reverse", "--timestamp", "HEAD", "--", "."));
    for (String line : list.split("\n")) {
      String[] parts = line.split(" ");
      if (parts.length == 2) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        commits.add(new Commit(parts[1], LocalDate.ofInstant(at, ZoneOffset.UTC)));
      }
    }
    return commits;
  }

  /**
   * The files of the archive at a commit, in the order of {@link Archive#files}, with the git ids
   * of their blobs.
   */
  public Map<String, String> files(Commit commit) throws ArchiveException {
    Map<String, String> files = new TreeMap<>(Listing.BY_CODE_POINT);
    for (String line : text(run("ls-tree", "-r", "-z", commit.id())).split("\0")) {
      int tab = line.indexOf('\t');
      String[] modeTypeAndId = line.substring(0, Math.max(tab, 0)).split(" ");
      String path = line.substring(tab + 1);
      boolean hidden = Arrays.stream(path.split("/")).anyMatch(part -> part.startsWith("."));
      if (modeTypeAndId.length == 3
          && modeTypeAndId[0].startsWith(FILE_MODE)
          && !hidden
          && !path.equals(Archive.SETTINGS)) {
        files.put(path, modeTypeAndId[2]);
      }
    }
    return new LinkedHashMap<>(files);
  }

  /**
   * The content of a file.
   *
   * @param blob an id that {@link #files} gave
   * @throws TooLargeException if it has more than {@link Archive#MAX_BYTES} bytes
   */
  public byte[] bytes(String blob) throws IOException {
    if (catFile == null) {
      catFile = start(List.of("cat-file", "--batch"));
    }
    OutputStream out = catFile.getOutputStream();
    out.write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    InputStream in = catFile.getInputStream();
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      header.write(b);
    }
    String[] words = header.toString(StandardCharsets.UTF_8).split(" ");
    if (words.length != 3) {
      throw new IOException("git does not have it");
    }
    long size = Long.parseLong(words[2]);
    if (size > Archive.MAX_BYTES) {
      in.skipNBytes(size + 1);
      throw new TooLargeException(size);
    }
    byte[] bytes = in.readNBytes((int) size);
    in.skipNBytes(1);
    return bytes;
  }

  /** The first line that a command prints; empty if it prints none or fails. */
  Optional<String> line(String... arguments) {
    try {
      return text(run(arguments)).lines().findFirst().filter(line -> !line.isBlank());
    } catch (ArchiveException e) {
      return Optional.empty();
    }
  }

  private byte[] run(String... arguments) throws ArchiveException {
    try {
      Process process = start(List.of(arguments));
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new ArchiveException(
            "%s lies in no git repository with commits: name a folder of minutes that are kept in git"
                .formatted(folder));
      }
      return output;
    } catch (IOException e) {
      throw new ArchiveException(
          "git can't be run (%s): install it, and put it on the PATH".formatted(ErrorMessage.of(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException("interrupted while waiting for git", e);
    }
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    return builder.start();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    if (catFile != null) {
      catFile.destroy();
    }
  }
}
