package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A copy of the launcher in a folder of its own, with only the tools it may rely on. */
final class LauncherHome {
  private static final List<String> TOOLS =
      List.of(
          "sh", "cat", "readlink", "find", "mkdir", "rm", "mv", "touch", "sleep", "grep", "head");

  /**
   * Prints which JDK it is, the working folder, the locale and the arguments. Writes an archive of
   * classes where it is asked to, and logs that.
   */
  private static final String JAVA =
      """
      #!/bin/sh
      for a; do
        case $a in
          -XX:ArchiveClassesAtExit=*)
            echo "$*" >>"LOG"
            [ -n "${FAKE_NO_ARCHIVE:-}" ] || echo archive >"${a#*=}"
            exit 0
            ;;
        esac
      done
      echo "jdk NAME"
      echo "pwd $(pwd -P)"
      echo "locale ${LC_ALL:-}"
      for a; do printf 'arg %s\\n' "$a"; done
      exit "${FAKE_EXIT:-0}"
      """;

  private final Path temp;
  private final Path folder;
  private final Path tools;

  LauncherHome(Path temp) throws IOException {
    this.temp = temp;
    this.folder = Files.createDirectories(temp.resolve("home folder"));
    this.tools = Files.createDirectories(temp.resolve("tools"));
    Files.createDirectories(usual());
    Files.copy(Path.of("minutebook"), folder.resolve("minutebook"));
    executable(folder.resolve("minutebook"));
    Files.createDirectories(folder.resolve("src/main"));
    Files.writeString(folder.resolve("src/main/A.java"), "class A {}");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    for (String tool : TOOLS) {
      Path real =
          Arrays.stream(System.getenv("PATH").split(":"))
              .map(dir -> Path.of(dir, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new IOException("no " + tool + " on the path"));
      Files.createSymbolicLink(tools.resolve(tool), real);
    }
  }

  Path folder() {
    return folder;
  }

  /** A folder in place of those where JDKs are usually installed. */
  Path usual() {
    return temp.resolve("usual");
  }

  /** Writes a complete build. */
  void build() throws IOException {
    Path lib = Files.createDirectories(folder.resolve("target/lib"));
    Files.writeString(folder.resolve("target/minutebook.jar"), "");
    Files.writeString(lib.resolve("a.jar"), "");
    Files.writeString(lib.resolve("b.jar"), "");
    Files.writeString(folder.resolve("target/minutebook.classpath"), "lib/b.jar:lib/a.jar");
  }

  /** Installs a fake Maven that logs how it was called and then runs a script. */
  void maven(String script) throws IOException {
    Path mvn = tools.resolve("mvn");
    Files.writeString(
        mvn,
        "#!/bin/sh\necho \"ran $JAVA_HOME $*\" >>'"
            + temp.resolve("mvn.log")
            + "'\n"
            + script
            + "\n");
    executable(mvn);
  }

  /** How Maven was called, a line for each run. */
  List<String> mavenRuns() throws IOException {
    Path log = temp.resolve("mvn.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** How Java was called to archive classes, a line for each run. */
  List<String> archiveRuns() throws IOException {
    Path log = temp.resolve("archive.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  Path usualJdk(String name, String version) throws IOException {
    return jdk("usual/" + name, version);
  }

  Path jdk(String path, String version) throws IOException {
    Path jdk = temp.resolve(path);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("bin/java"),
        JAVA.replace("NAME", jdk.getFileName().toString())
            .replace("LOG", temp.resolve("archive.log").toString()));
    Files.writeString(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    executable(jdk.resolve("bin/java"));
    executable(jdk.resolve("bin/javac"));
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_VERSION_DATE=\"2025\"\n");
    return jdk;
  }

  /** Puts a JDK's java on the path through two links, as Linux distributions do. */
  void onPath(Path jdk) throws IOException {
    Path alternative =
        Files.createSymbolicLink(temp.resolve("alternative"), jdk.resolve("bin/java"));
    Files.createSymbolicLink(tools.resolve("java"), alternative);
  }

  Run run() throws Exception {
    return run(start -> start);
  }

  Run run(Setup setup) throws Exception {
    return start(setup).await();
  }

  Running start(Setup setup) throws Exception {
    Start start = new Start();
    setup.apply(start);
    List<String> command = new ArrayList<>(List.of(start.launcher.toString()));
    command.addAll(start.arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(start.in.toFile());
    Path out = Files.createTempFile(temp, "out", "");
    Path err = Files.createTempFile(temp, "err", "");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", temp.resolve("nobody").toString());
    builder.environment().put("MINUTEBOOK_JVM_FOLDER", usual().toString());
    builder.environment().putAll(start.environment);
    return new Running(builder.start(), out, err);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** How to start the launcher. */
  final class Start {
    private final Map<String, String> environment = new TreeMap<>();
    private Path launcher = folder.resolve("minutebook");
    private Path in = temp;
    private List<String> arguments = List.of();

    Start with(String variable, Object value) {
      environment.put(variable, value.toString());
      return this;
    }

    Start launcher(Path path) {
      launcher = path;
      return this;
    }

    Start in(Path directory) {
      in = directory;
      return this;
    }

    Start arguments(String... words) {
      arguments = List.of(words);
      return this;
    }
  }

  /** Sets up a start; may write files for it. */
  interface Setup {
    Start apply(Start start) throws IOException;
  }

  /** A launcher that is running. */
  record Running(Process process, Path out, Path err) {
    Run await() throws Exception {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after 60 s");
      }
      return new Run(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
  }

  /** The result of a launcher that has ended. */
  record Run(int exit, String out, String err) {
    /** The name of the JDK that was started. */
    String jdk() {
      return line("jdk ");
    }

    String line(String start) {
      return out.lines()
          .filter(line -> line.startsWith(start))
          .findFirst()
          .map(line -> line.substring(start.length()))
          .orElse("none; " + err);
    }
  }
}
