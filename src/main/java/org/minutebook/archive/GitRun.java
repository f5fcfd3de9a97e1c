package org.minutebook.archive;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs git on a clone. Nothing that a repository or its address says makes it run another program,
 * speak another protocol or ask for a password, and it ends when it takes too long or too much
 * room.
 */
final class GitRun {
  private static final List<String> GIT =
      List.of(
          "git",
          "--no-pager",
          "--no-replace-objects",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.fsmonitor=false",
          // A link could lead out of the clone.
          "-c",
          "core.symlinks=false",
          "-c",
          "core.attributesFile=/dev/null",
          "-c",
          "core.logAllRefUpdates=false",
          "-c",
          "filter.lfs.smudge=",
          "-c",
          "filter.lfs.process=",
          "-c",
          "filter.lfs.required=false",
          "-c",
          "submodule.recurse=false",
          "-c",
          "gc.autoDetach=false",
          "-c",
          "gc.pruneExpire=now",
          "-c",
          "http.lowSpeedLimit=500",
          "-c",
          "http.lowSpeedTime=30",
          "-c",
          "advice.detachedHead=false");

  private static final Pattern PERCENT =
      Pattern.compile("(?:remote: )?([A-Z][A-Za-z ]{2,40}): {1,5}(\\d{1,3})%.*+");
  private static final int MOST_OUTPUT_BYTES = 1 << 16;
  private static final int MOST_MESSAGE = 200;
  private static final Duration LOOK = Duration.ofMillis(250);

  /** A process that is killed is gone long before, unless a disk that hangs keeps it. */
  private static final Duration END = Duration.ofSeconds(5);

  private final Path folder;
  private final String protocol;
  private final GitCheckout.Limits limits;

  /**
   * @param folder that must not grow beyond the limit
   * @param protocol the only one that may be spoken
   */
  GitRun(Path folder, String protocol, GitCheckout.Limits limits) {
    this.folder = folder;
    this.protocol = protocol;
    this.limits = limits;
  }

  /** The folder of the clone. */
  Path folder() {
    return folder;
  }

  /** What it prints; for as long as it runs, how far it is. */
  String run(Path in, GitCheckout.Progress progress, String... arguments) throws ArchiveException {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    clean(builder.environment());
    try {
      // Where the clone is damaged, git must not take a repository around the cache for it.
      builder.environment().put("GIT_CEILING_DIRECTORIES", in.toRealPath().getParent().toString());
      Process process = builder.start();
      process.getOutputStream().close();
      return watched(process, progress);
    } catch (IOException e) {
      throw new ArchiveException(
          "git can't be run (%s): install it, and put it on the PATH".formatted(ErrorMessage.of(e)),
          e);
    }
  }

  private void clean(Map<String, String> environment) {
    // What git itself sets for its hooks would lead to another repository.
    environment
        .keySet()
        .removeIf(
            name ->
                name.startsWith("GIT_")
                    && !name.startsWith("GIT_SSL_")
                    && !name.equals("GIT_CONFIG_GLOBAL")
                    && !name.equals("GIT_CONFIG_NOSYSTEM"));
    environment.put("GIT_ALLOW_PROTOCOL", protocol);
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_ASKPASS", "true");
    environment.put("SSH_ASKPASS", "true");
    environment.put("GIT_LFS_SKIP_SMUDGE", "1");
    environment.put("LC_ALL", "C");
  }

  private String watched(Process process, GitCheckout.Progress progress) throws ArchiveException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    AtomicReference<String> said = new AtomicReference<>("");
    Thread reader =
        Thread.ofPlatform().daemon().name("git-output").start(() -> copy(process, output));
    Thread listener =
        Thread.ofPlatform()
            .daemon()
            .name("git-progress")
            .start(() -> listen(process, progress, said));
    long end = System.nanoTime() + limits.time().toNanos();
    try {
      while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (System.nanoTime() - end > 0) {
          throw new ArchiveException(
              "git took longer than %d seconds".formatted(limits.time().toSeconds()));
        }
        checkSize();
      }
      checkSize();
      reader.join(LOOK.multipliedBy(20));
      listener.join(LOOK.multipliedBy(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException("interrupted while waiting for git", e);
    } finally {
      end(process);
    }
    if (process.exitValue() != 0) {
      throw new ArchiveException(said.get().isEmpty() ? "git failed" : said.get());
    }
    synchronized (output) {
      return output.toString(StandardCharsets.UTF_8);
    }
  }

  /**
   * Ends a process and all that it started, and waits until they are gone: what they still wrote
   * would be left where files are deleted next.
   */
  static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    // Unlike other ways to wait, this one goes on when the thread is interrupted.
    CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, END.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private void checkSize() throws ArchiveException {
    if (size(folder) > limits.bytes()) {
      throw new ArchiveException(
          "the repository has more than %d MB".formatted(limits.bytes() >> 20));
    }
  }

  /** How many bytes the files below a folder have. */
  static long size(Path folder) {
    long[] bytes = {0};
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              // It went away while it was looked at.
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path at, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // The next look sees what this one did not.
      return bytes[0];
    }
    return bytes[0];
  }

  private static void copy(Process process, ByteArrayOutputStream output) {
    try (InputStream in = process.getInputStream()) {
      byte[] buffer = new byte[1 << 13];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        synchronized (output) {
          output.write(
              buffer,
              0,
              Math.min(n, MOST_OUTPUT_BYTES - Math.min(MOST_OUTPUT_BYTES, output.size())));
        }
      }
    } catch (IOException e) {
      // The process was ended.
    }
  }

  /** Tells how far it is, and keeps the reason if it fails. */
  private static void listen(
      Process process, GitCheckout.Progress progress, AtomicReference<String> said) {
    try (Reader in =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c != '\r' && c != '\n') {
          if (line.length() < MOST_MESSAGE) {
            line.append((char) c);
          }
          continue;
        }
        tell(line.toString(), progress, said);
        line.setLength(0);
      }
      tell(line.toString(), progress, said);
    } catch (IOException e) {
      // The process was ended.
    }
  }

  private static void tell(
      String line, GitCheckout.Progress progress, AtomicReference<String> said) {
    Matcher percent = PERCENT.matcher(line);
    if (percent.matches()) {
      progress.at(percent.group(1), Integer.parseInt(percent.group(2)));
    } else if (line.startsWith("fatal: ") || (line.startsWith("error: ") && said.get().isEmpty())) {
      said.set(line.substring(line.indexOf(' ') + 1).replaceAll("\\p{Cntrl}", " "));
    }
  }
}
