package org.minutebook.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the newest state of a git repository, in a folder of a cache. It is whole at all times:
 * a clone is moved to its place when it is done, and an update that fails leaves what was there.
 */
public final class GitCheckout {
  /** The state that was fetched last. */
  private static final String FETCHED = "refs/minutebook/fetched";

  /** What git leaves where it was killed; nobody else works here. */
  private static final List<String> LOCKS =
      List.of("index.lock", "shallow.lock", "HEAD.lock", "config.lock", "packed-refs.lock");

  private final GitAddress address;
  private final Optional<String> path;
  private final Path cache;
  private final Path repository;
  private final Path stamp;

  /** Is there while files are replaced; if it is there afterwards, that was cut off. */
  private final Path unfinished;

  private final Limits limits;

  /**
   * How much a repository may take.
   *
   * @param time for a clone, or for an update
   * @param bytes of the clone, history and files together
   */
  public record Limits(Duration time, long bytes) {
    /** A repository of minutes is far smaller, and a slow line gets one of a few hundred MB. */
    public static final Limits USUAL = new Limits(Duration.ofMinutes(10), 1L << 30);
  }

  /** Is told how far a clone or an update is. */
  public interface Progress {
    /** Tells nobody. */
    Progress NONE = (step, percent) -> {};

    /** So much of a step is done. */
    void at(String step, int percent);
  }

  private GitCheckout(GitAddress address, Optional<String> path, Path cache, Limits limits) {
    this.address = address;
    this.path = path;
    this.cache = cache;
    this.repository = cache.resolve(address.folderName(path));
    this.stamp = cache.resolve(repository.getFileName() + ".pulled");
    this.unfinished = cache.resolve(repository.getFileName() + ".unfinished");
    this.limits = limits;
  }

  /**
   * The checkout of a repository; nothing is fetched yet.
   *
   * @param path of the minutes in it; empty for all of it
   * @param cache the folder for checkouts
   */
  public static GitCheckout of(GitAddress address, Optional<String> path, Path cache, Limits limits)
      throws ArchiveException {
    if (path.isPresent() && !isInside(path.get())) {
      throw new ArchiveException(
          "\"%s\" is no path of a folder in a repository".formatted(path.get()));
    }
    return new GitCheckout(
        address, path.map(GitCheckout::plain).filter(p -> !p.isEmpty()), cache, limits);
  }

  private static boolean isInside(String path) {
    return path.matches("[^\\p{Cntrl}\\\\*?\\[\\]!#\"]{1,500}")
        && !path.startsWith("/")
        && !path.startsWith("-")
        && Stream.of(path.split("/"))
            .noneMatch(part -> part.equals("..") || part.equalsIgnoreCase(".git"));
  }

  /** The path without the parts that lead nowhere else; blank for the whole repository. */
  private static String plain(String path) {
    return Stream.of(path.split("/"))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .collect(Collectors.joining("/"));
  }

  /** The folder of minutes; it exists after the first {@link #update}. */
  public Path folder() {
    return path.map(repository::resolve).orElse(repository);
  }

  /** Where it is from. */
  public GitAddress address() {
    return address;
  }

  /** When it was last compared with its repository; empty if there is no checkout. */
  public Optional<Instant> updated() {
    try {
      return !exists()
          ? Optional.empty()
          : Files.exists(unfinished)
              ? Optional.of(Instant.EPOCH)
              : Optional.of(Files.getLastModifiedTime(stamp).toInstant());
    } catch (IOException e) {
      return Optional.of(Instant.EPOCH);
    }
  }

  /** Whether there is a checkout. */
  public boolean exists() {
    return Files.isDirectory(repository.resolve(".git"));
  }

  /**
   * Clones the repository, or brings the checkout to its newest state, whatever became of its
   * history.
   *
   * @return whether there is another state now than before; false also where another process
   *     updates it at the moment
   * @throws ArchiveException if that failed; the checkout, if there was one, is as it was
   */
  public boolean update(Progress progress) throws ArchiveException {
    try {
      Files.createDirectories(cache);
      Path lockFile = cache.resolve(repository.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        if (lock == null) {
          return withoutLock();
        }
        boolean changed = exists() ? pull(progress) : clone(progress);
        Files.writeString(stamp, address + "\n");
        return changed;
      } catch (OverlappingFileLockException e) {
        return withoutLock();
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "the cache %s can't be written: %s".formatted(cache, ErrorMessage.of(e)), e);
    }
  }

  private boolean withoutLock() throws ArchiveException {
    if (exists()) {
      return false;
    }
    throw new ArchiveException("another process is cloning %s".formatted(address));
  }

  private boolean clone(Progress progress) throws ArchiveException, IOException {
    Path next = cache.resolve(repository.getFileName() + ".new");
    Folders.delete(next);
    Folders.delete(repository);
    GitRun git = new GitRun(next, address.protocol(), limits);
    try {
      git.run(
          cache,
          progress,
          "clone",
          "--progress",
          "--depth=1",
          "--single-branch",
          "--no-tags",
          "--no-recurse-submodules",
          "--no-checkout",
          "--template=",
          "--",
          address.text(),
          next.toString());
      if (path.isPresent()) {
        git.run(next, progress, "sparse-checkout", "set", "--", path.get());
      }
      checkFolder("HEAD", git, next);
      git.run(next, progress, "reset", "--hard", "--quiet", "HEAD");
      Files.move(next, repository);
      return true;
    } catch (ArchiveException e) {
      Folders.delete(next);
      throw new ArchiveException("can't clone %s: %s".formatted(address, e.getMessage()), e);
    }
  }

  /** What git leaves where it was killed: locks, and packs that it had not received as a whole. */
  private void deleteLeftovers() throws IOException {
    Path git = repository.resolve(".git");
    for (String lock : LOCKS) {
      Files.deleteIfExists(git.resolve(lock));
    }
    for (String folder : List.of("refs", "objects/pack")) {
      if (!Files.isDirectory(git.resolve(folder))) {
        continue;
      }
      try (Stream<Path> files = Files.walk(git.resolve(folder))) {
        for (Path file : files.filter(GitCheckout::isLeftover).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isLeftover(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".lock") || name.startsWith("tmp_"));
  }

  private boolean pull(Progress progress) throws ArchiveException, IOException {
    GitRun git = new GitRun(repository, address.protocol(), limits);
    deleteLeftovers();
    try {
      String before = commit("HEAD", git);
      if (Files.exists(unfinished)) {
        replaceFiles(before, git);
      }
      git.run(
          repository,
          progress,
          "fetch",
          "--progress",
          "--depth=1",
          "--no-tags",
          "--no-recurse-submodules",
          "--no-write-fetch-head",
          "--force",
          "--",
          address.text(),
          "HEAD:" + FETCHED);
      String after = commit(FETCHED, git);
      if (before.equals(after)) {
        return false;
      }
      checkFolder(after, git, repository);
      try {
        replaceFiles(after, git);
      } catch (ArchiveException e) {
        replaceFiles(before, git);
        throw e;
      }
      return true;
    } catch (ArchiveException e) {
      throw new ArchiveException("can't update %s: %s".formatted(address, e.getMessage()), e);
    }
  }

  private static String commit(String name, GitRun git) throws ArchiveException {
    return git.run(git.folder(), Progress.NONE, "rev-parse", "--verify", name + "^{commit}")
        .strip();
  }

  private void replaceFiles(String commit, GitRun git) throws ArchiveException, IOException {
    Files.writeString(unfinished, commit + "\n");
    git.run(repository, Progress.NONE, "reset", "--hard", "--quiet", commit);
    Files.delete(unfinished);
  }

  private void checkFolder(String commit, GitRun git, Path in) throws ArchiveException {
    String of = path.orElse("");
    if (!of.isEmpty() && git.run(in, Progress.NONE, "ls-tree", "-d", commit, "--", of).isBlank()) {
      throw new ArchiveException("it has no folder %s".formatted(of));
    }
  }

  /** The commit that is checked out, shortened; empty if there is none. */
  public Optional<String> commit() {
    try {
      String id = commit("HEAD", new GitRun(repository, address.protocol(), limits));
      return Optional.of(id.substring(0, Math.min(10, id.length())));
    } catch (ArchiveException e) {
      return Optional.empty();
    }
  }
}
