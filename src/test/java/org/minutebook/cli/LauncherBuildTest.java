package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds the program and what it runs then, with a fake Maven. */
class LauncherBuildTest {
  private static final String BUILD =
      """
      cd "${2%/*}"
      mkdir -p target/lib
      echo built >target/minutebook.jar
      : >target/lib/a.jar
      printf lib/a.jar >target/minutebook.classpath
      """;

  @TempDir Path temp;
  private LauncherHome home;
  private Path jdk;

  @BeforeEach
  void homeWithJdk() throws Exception {
    home = new LauncherHome(temp);
    jdk = home.usualJdk("jdk", "25");
  }

  @Test
  void buildsIfThereIsNoBuild() throws Exception {
    home.maven(BUILD);
    LauncherHome.Run run = home.run(b -> b.arguments("index"));
    assertEquals("jdk", run.jdk());
    assertEquals(
        "minutebook: building the program; the first time takes a minute or more to download"
            + " libraries (log: "
            + home.folder().toRealPath()
            + "/target/build.log)\n",
        run.err());
    assertEquals(1, home.mavenRuns().size());
    String maven = home.mavenRuns().getFirst();
    assertTrue(maven.startsWith("ran " + jdk + " -f "), maven);
    assertTrue(maven.endsWith("-P launch -Dmaven.test.skip=true package"), maven);
    home.run();
    assertEquals(1, home.mavenRuns().size(), "the build is used again");
    assertFalse(Files.exists(home.folder().resolve("target/.building")), "the lock is gone");
  }

  @Test
  void completeBuildIsRunWithoutMaven() throws Exception {
    home.build();
    assertEquals("jdk", home.run().jdk());
  }

  @Test
  void incompleteBuildIsNotRun() throws Exception {
    for (String missing : new String[] {"minutebook.jar", "minutebook.classpath", "lib/b.jar"}) {
      home.build();
      Files.delete(home.folder().resolve("target").resolve(missing));
      LauncherHome.Run run = home.run();
      assertEquals(3, run.exit(), missing);
      assertTrue(run.err().contains("Maven (mvn) is not on the path"), run.err());
      assertEquals("", run.out(), missing);
    }
  }

  @Test
  void newerSourcesAreRebuilt() throws Exception {
    home.build();
    home.maven(BUILD);
    Instant later = Instant.now().plus(Duration.ofSeconds(2));
    Files.setLastModifiedTime(home.folder().resolve("src/main/A.java"), FileTime.from(later));
    assertEquals("jdk", home.run().jdk());
    assertEquals(1, home.mavenRuns().size());
  }

  @Test
  void editDuringABuildIsBuiltNextTime() throws Exception {
    home.maven(BUILD + "sleep 1; echo edited >>src/main/A.java\n");
    assertEquals("jdk", home.run().jdk());
    home.maven(BUILD);
    assertEquals("jdk", home.run().jdk());
    assertEquals(2, home.mavenRuns().size());
  }

  @Test
  void failedBuildShowsItsErrorsAndRunsNothing() throws Exception {
    home.build();
    Files.delete(home.folder().resolve("target/minutebook.jar"));
    home.maven("echo '[INFO] Building'; echo '[ERROR] A.java:[1,1] class expected'; exit 1");
    LauncherHome.Run run = home.run();
    assertEquals(3, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[ERROR] A.java:[1,1] class expected\n"), run.err());
    assertFalse(run.err().contains("[INFO]"), run.err());
    assertTrue(run.err().contains("the build failed; the full log is "), run.err());
    assertFalse(Files.exists(home.folder().resolve("target/.building")), "the lock is gone");
  }

  @Test
  void twoLaunchersBuildOnce() throws Exception {
    home.maven("sleep 2\n" + BUILD);
    LauncherHome.Running first = home.start(b -> b);
    LauncherHome.Running second = home.start(b -> b);
    LauncherHome.Run one = first.await();
    LauncherHome.Run two = second.await();
    assertEquals("jdk", one.jdk());
    assertEquals("jdk", two.jdk());
    assertEquals(1, home.mavenRuns().size());
    assertTrue((one.err() + two.err()).contains("waiting for another build to finish"), two.err());
  }

  @Test
  void lockOfADeadLauncherIsTakenOver() throws Exception {
    home.maven(BUILD);
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(home.folder().resolve("target/.building"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertEquals("jdk", home.run().jdk());
  }

  @Test
  void stoppedBuildStopsMavenAndLeavesNoLock() throws Exception {
    home.maven("echo $$ >'" + temp.resolve("mvn.pid") + "'; exec sleep 50");
    LauncherHome.Running running = home.start(b -> b);
    Path pid = temp.resolve("mvn.pid");
    for (int i = 0; i < 100 && (!Files.exists(pid) || Files.size(pid) == 0); i++) {
      Thread.sleep(50);
    }
    running.process().destroy();
    assertEquals(143, running.await().exit());
    long maven = Long.parseLong(Files.readString(pid).strip());
    ProcessHandle.of(maven).ifPresent(p -> p.onExit().orTimeout(5, TimeUnit.SECONDS).join());
    assertFalse(Files.exists(home.folder().resolve("target/.building")), "the lock is gone");
  }
}
