package org.minutebook.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A git repository in a folder, to be cloned by tests. */
public final class GitRemote {
  private final Path folder;

  private GitRemote(Path folder) {
    this.folder = folder;
  }

  /** Makes a repository without commits. */
  public static GitRemote in(Path folder) throws Exception {
    Files.createDirectories(folder);
    GitRemote remote = new GitRemote(folder);
    remote.git("init", "--quiet", "--initial-branch=main");
    return remote;
  }

  /** Its address. */
  public String address() {
    return "file://" + folder.toAbsolutePath();
  }

  /** The folder it is in. */
  public Path folder() {
    return folder;
  }

  /** Writes a file. */
  public GitRemote write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  /** Commits all there is. */
  public GitRemote commit() throws Exception {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", "Write minutes");
    return this;
  }

  /** Runs git in it. */
  public String git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
    return output;
  }
}
