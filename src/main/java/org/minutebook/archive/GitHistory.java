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
import java.util.TreeMap;

/**
 * What an archive held at each commit of the git repository it lies in. Asks {@code git} for it,
 * with fixed arguments and without a shell, and changes nothing in the repository.
 */
public final class GitHistory implements AutoCloseable {
  /** Settings that would let a repository have programs run, or reach out, are overruled. */
  private static final List<String> GIT =
      List.of("git", "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false");

  private static final String FILE = "100";

  private final Path folder;
  private Process contents;

  /** One state of the archive; {@code day} is the commit's, in UTC. */
  public record Commit(String id, LocalDate day) {}

  private GitHistory(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks for the repository a folder lies in.
   *
   * @throws ArchiveException git is not there, or the folder lies in no repository
   */
  public static GitHistory of(Path folder) throws ArchiveException {
    GitHistory history = new GitHistory(folder);
    history.ask("rev-parse", "--git-dir");
    return history;
  }

  /**
   * The commits that changed something in the folder, the oldest first; of merges the side that was
   * merged into.
   */
  public List<Commit> commits() throws ArchiveException {
    List<Commit> commits = new ArrayList<>();
    String list =
        text(ask("rev-list", "--first-parent", "--reverse", "--timestamp", "HEAD", "--", "."));
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
   * The files of the archive at a commit, in the order of {@link Archive#files}, each with a word
   * that changes with its content.
   */
  public Map<String, String> files(Commit commit) throws ArchiveException {
    Map<String, String> files = new TreeMap<>(Listing.BY_CODE_POINT);
    for (String line : text(ask("ls-tree", "-r", "-z", commit.id())).split("\0")) {
      int tab = line.indexOf('\t');
      String[] what = line.substring(0, Math.max(tab, 0)).split(" ");
      String path = line.substring(tab + 1);
      boolean hidden = Arrays.stream(path.split("/")).anyMatch(part -> part.startsWith("."));
      if (what.length == 3
          && what[0].startsWith(FILE)
          && !hidden
          && !path.equals(Archive.SETTINGS)) {
        files.put(path, what[2]);
      }
    }
    return new LinkedHashMap<>(files);
  }

  /**
   * The content of a file, by the word that {@link #files} gave.
   *
   * @throws TooLargeException if it has more than {@link Archive#LARGEST} bytes
   */
  public byte[] bytes(String content) throws IOException {
    if (contents == null) {
      contents = start(List.of("cat-file", "--batch"));
    }
    OutputStream out = contents.getOutputStream();
    out.write((content + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    InputStream in = contents.getInputStream();
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      header.write(b);
    }
    String[] words = header.toString(StandardCharsets.UTF_8).split(" ");
    if (words.length != 3) {
      throw new IOException("git does not have it");
    }
    long size = Long.parseLong(words[2]);
    if (size > Archive.LARGEST) {
      in.skipNBytes(size + 1);
      throw new TooLargeException(size);
    }
    byte[] bytes = in.readNBytes((int) size);
    in.skipNBytes(1);
    return bytes;
  }

  private byte[] ask(String... arguments) throws ArchiveException {
    try {
      Process process = start(List.of(arguments));
      process.getOutputStream().close();
      byte[] answer = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new ArchiveException(
            "%s lies in no git repository with commits: name a folder of minutes that are kept in git"
                .formatted(folder));
      }
      return answer;
    } catch (IOException e) {
      throw new ArchiveException(
          "git can't be run (%s): install it, and put it on the PATH".formatted(IoMessage.of(e)),
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
    if (contents != null) {
      contents.destroy();
    }
  }
}
