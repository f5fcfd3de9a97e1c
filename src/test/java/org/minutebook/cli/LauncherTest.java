package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which JDK the launcher chooses and how it starts it, with fake JDKs that print their arguments.
 */
class LauncherTest {
  @TempDir Path temp;
  private LauncherHome home;

  @BeforeEach
  void builtHome() throws Exception {
    home = new LauncherHome(temp);
    home.build();
  }

  @Test
  void namedJdkComesBeforeEverything() throws Exception {
    Path named = home.jdk("named", "21.0.4");
    home.usualJdk("jdk-25", "25");
    LauncherHome.Run run =
        home.run(
            b -> b.with("MINUTEBOOK_JAVA_HOME", named).with("JAVA_HOME", home.jdk("home", "26")));
    assertEquals("named", run.jdk());
  }

  @Test
  void namedJdkThatIsTooOldIsAnError() throws Exception {
    Path named = home.jdk("named", "17.0.15");
    home.usualJdk("jdk-25", "25");
    LauncherHome.Run run = home.run(b -> b.with("MINUTEBOOK_JAVA_HOME", named));
    assertEquals(3, run.exit());
    assertEquals(
        "minutebook: MINUTEBOOK_JAVA_HOME names a JDK 17 ("
            + named
            + "); Minutebook needs 21 or newer\n",
        run.err());
    assertEquals("", run.out());
  }

  @Test
  void namedFolderWithoutJdkIsAnError() throws Exception {
    home.usualJdk("jdk-25", "25");
    LauncherHome.Run run = home.run(b -> b.with("MINUTEBOOK_JAVA_HOME", temp));
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("MINUTEBOOK_JAVA_HOME names no JDK: "), run.err());
  }

  @Test
  void javaHomeComesBeforeThePath() throws Exception {
    home.onPath(home.jdk("path", "25"));
    Path javaHome = home.jdk("home", "21");
    assertEquals("home", home.run(b -> b.with("JAVA_HOME", javaHome)).jdk());
  }

  @Test
  void javaHomeThatIsTooOldIsIgnored() throws Exception {
    Path javaHome = home.jdk("home", "17.0.15");
    home.usualJdk("jdk-25", "25.0.1");
    assertEquals("jdk-25", home.run(b -> b.with("JAVA_HOME", javaHome)).jdk());
  }

  @Test
  void javaOnThePathIsFoundThroughLinks() throws Exception {
    home.onPath(home.jdk("path", "22"));
    home.usualJdk("jdk-25", "25");
    assertEquals("path", home.run().jdk());
  }

  @Test
  void oldJavaOnThePathDoesNotHideANewerOne() throws Exception {
    home.onPath(home.jdk("path", "17.0.15"));
    home.usualJdk("jdk-21", "21.0.2");
    assertEquals("jdk-21", home.run().jdk());
  }

  @Test
  void newestJdkOfTheUsualFoldersIsChosen() throws Exception {
    home.usualJdk("a-8", "1.8.0_392");
    home.usualJdk("b-25", "25.0.1");
    home.usualJdk("c-9", "9");
    home.usualJdk("d-21", "21");
    Files.createDirectories(home.usual().resolve("e-empty/bin"));
    assertEquals("b-25", home.run().jdk());
  }

  @Test
  void earlyAccessVersionIsRead() throws Exception {
    home.usualJdk("ea", "26-ea");
    assertEquals("ea", home.run().jdk());
  }

  @Test
  void missingJdkSaysWhatToInstall() throws Exception {
    home.usualJdk("old", "17");
    LauncherHome.Run run = home.run();
    assertEquals(3, run.exit());
    assertTrue(
        run.err().startsWith("minutebook: found no JDK 21 or newer: install one"), run.err());
    assertTrue(run.err().contains("MINUTEBOOK_JAVA_HOME"), run.err());
  }

  @Test
  void worksFromAnyFolderAndThroughLinks() throws Exception {
    home.usualJdk("jdk", "25");
    Path elsewhere = Files.createDirectories(temp.resolve("else where"));
    Files.createSymbolicLink(temp.resolve("first"), home.folder().resolve("minutebook"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("mb"), Path.of("../first"));
    LauncherHome.Run run = home.run(b -> b.launcher(link).in(elsewhere).arguments("index"));
    assertEquals("jdk", run.jdk());
    assertEquals(elsewhere.toRealPath().toString(), run.line("pwd "));
    assertTrue(run.out().contains("-Dminutebook.home=" + home.folder().toRealPath()), run.out());
  }

  @Test
  void argumentsArePassedUnchanged() throws Exception {
    home.usualJdk("jdk", "25");
    LauncherHome.Run run =
        home.run(b -> b.arguments("search", "two words", "", "*", "$HOME", "--", "-x"));
    assertTrue(
        run.out()
            .endsWith(
                """
                arg org.minutebook.cli.Minutebook
                arg search
                arg two words
                arg\s
                arg *
                arg $HOME
                arg --
                arg -x
                """),
        run.out());
  }

  @Test
  void onlyTheServerUsesTheOptimisingCompiler() throws Exception {
    home.usualJdk("jdk", "25");
    String search = home.run(b -> b.arguments("search", "serve")).out();
    assertTrue(search.contains("arg -XX:TieredStopAtLevel=1\n"), search);
    String serve = home.run(b -> b.arguments("serve", "--port", "0")).out();
    assertFalse(serve.contains("TieredStopAtLevel"), serve);
    assertTrue(serve.contains("arg --enable-native-access=ALL-UNNAMED\n"), serve);
  }

  @Test
  void classesAreArchivedOnceByARehearsal() throws Exception {
    home.usualJdk("jdk", "25.0.3");
    Path target = home.folder().toRealPath().resolve("target");
    String shared = "arg -XX:SharedArchiveFile=" + target + "/minutebook-25.0.3.jsa\n";
    for (String command : new String[] {"--help", "search", "serve"}) {
      String out = home.run(b -> b.arguments(command)).out();
      assertTrue(out.contains(shared), out);
    }
    assertEquals(1, home.archiveRuns().size());
    String run = home.archiveRuns().getFirst();
    assertTrue(run.endsWith(" org.minutebook.cli.Rehearsal"), run);
  }

  @Test
  void classesAreArchivedAgainAfterABuildAndForAnotherJava() throws Exception {
    Path jdk = home.usualJdk("jdk", "25.0.3");
    home.run();
    Path target = home.folder().toRealPath().resolve("target");
    Files.setLastModifiedTime(
        target.resolve("minutebook.jar"), FileTime.from(Instant.now().plusSeconds(5)));
    home.run();
    assertEquals(2, home.archiveRuns().size());
    Files.setLastModifiedTime(
        target.resolve("minutebook.jar"), FileTime.from(Instant.now().minusSeconds(5)));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.4\"\n");
    String out = home.run().out();
    assertTrue(out.contains("/minutebook-25.0.4.jsa\n"), out);
    assertFalse(Files.exists(target.resolve("minutebook-25.0.3.jsa")), "the old one is gone");
  }

  @Test
  void javaThatCannotArchiveIsAskedOnce() throws Exception {
    home.usualJdk("jdk", "25");
    for (int i = 0; i < 2; i++) {
      String out = home.run(b -> b.with("FAKE_NO_ARCHIVE", "1").arguments("search", "x")).out();
      assertFalse(out.contains("SharedArchive"), out);
    }
    assertEquals(1, home.archiveRuns().size());
  }

  @Test
  void programOfAReleaseIsRunWithoutABuild() throws Exception {
    home.usualJdk("jdk", "25.0.3");
    Files.move(home.folder().resolve("target"), home.folder().resolve("program"));
    Files.delete(home.folder().resolve("src/main/A.java"));
    Files.delete(home.folder().resolve("src/main"));
    Files.delete(home.folder().resolve("pom.xml"));
    LauncherHome.Run run = home.run(b -> b.arguments("search", "boat"));
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("/program/minutebook.jar:"), run.out());
    assertFalse(Files.exists(home.folder().resolve("target")));
  }

  @Test
  void librariesAreOnTheClassPathInOrder() throws Exception {
    home.usualJdk("jdk", "25");
    String target = home.folder().toRealPath().resolve("target").toString();
    assertTrue(
        home.run()
            .out()
            .contains(
                "arg "
                    + target
                    + "/minutebook.jar:"
                    + target
                    + "/lib/b.jar:"
                    + target
                    + "/lib/a.jar\n"));
  }

  @Test
  void userOptionsFollowTheDefaults() throws Exception {
    home.usualJdk("jdk", "25");
    String out = home.run(b -> b.with("MINUTEBOOK_OPTS", "-Xmx2g -Dx=y")).out();
    assertTrue(out.contains("arg -Xmx2g\narg -Dx=y\narg -cp\n"), out);
    assertTrue(out.indexOf("TieredStopAtLevel") < out.indexOf("-Xmx2g"), out);
  }

  @Test
  void collectorOfTheUserTakesThePlaceOfTheUsualOne() throws Exception {
    home.usualJdk("jdk", "25");
    String usual = home.run(b -> b.arguments("serve")).out();
    assertTrue(usual.contains("arg -XX:+UseSerialGC\n"), usual);
    String own = home.run(b -> b.with("MINUTEBOOK_OPTS", "-Xmx1g -XX:+UseG1GC")).out();
    assertFalse(own.contains("UseSerialGC"), own);
  }

  @Test
  void localeWithoutUtf8IsReplaced() throws Exception {
    home.usualJdk("jdk", "25");
    assertEquals("C.UTF-8", home.run(b -> b.with("LC_ALL", "C")).line("locale "));
    assertEquals("C.UTF-8", home.run().line("locale "));
    assertEquals("de_DE.utf8", home.run(b -> b.with("LC_ALL", "de_DE.utf8")).line("locale "));
  }

  @Test
  void programIsToldTheSizeOfTheTerminal() throws Exception {
    assumeTrue(hasTerminals(), "util-linux gives a program a terminal");
    home.usualJdk("jdk", "25");
    ProcessBuilder builder =
        new ProcessBuilder(
                "script",
                "-qec",
                "stty cols 57 rows 23; '%s' search boats"
                    .formatted(home.folder().resolve("minutebook")),
                "/dev/null")
            .redirectErrorStream(true);
    builder.environment().put("MINUTEBOOK_JVM_FOLDER", home.usual().toString());
    builder.environment().put("MINUTEBOOK_JAVA_HOME", home.usual().resolve("jdk").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), out);
    assertTrue(out.contains("arg -Dminutebook.terminals=out,err\r\n"), out);
    assertTrue(out.contains("arg -Dminutebook.screen=23 57\r\n"), out);
    assertTrue(home.run().out().contains("arg -Dminutebook.screen=\n"), "a file has no size");
  }

  private static boolean hasTerminals() {
    try {
      Process version = new ProcessBuilder("script", "--version").start();
      String text = new String(version.getInputStream().readAllBytes(), UTF_8);
      return version.waitFor() == 0 && text.contains("util-linux");
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  @Test
  void exitCodeIsThatOfTheProgram() throws Exception {
    home.usualJdk("jdk", "25");
    assertEquals(7, home.run(b -> b.with("FAKE_EXIT", "7")).exit());
  }
}
