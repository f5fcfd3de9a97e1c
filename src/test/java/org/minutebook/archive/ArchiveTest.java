package org.minutebook.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path temp;

  @Test
  void filesAreInTheOrderOfTheWholePath() throws Exception {
    write("a/b.md", "a.md", "a/a.md", "Z.md", "b.txt", "a-b.md");
    assertEquals(List.of("Z.md", "a-b.md", "a.md", "a/a.md", "a/b.md", "b.txt"), files());
  }

  @Test
  void orderIsOfCodePointsNotOfUtf16Units() throws Exception {
    // U+1D538 has a surrogate that sorts before U+FF21 as a char, and after it as a code point.
    write("\uD835\uDD38.md", "\uFF21.md");
    assertEquals(List.of("\uFF21.md", "\uD835\uDD38.md"), files());
  }

  @Test
  void hiddenFilesAndSettingsAreLeftOut() throws Exception {
    write("a.md", ".hidden.md", ".git/config", ".minutebook/links", "sub/.x/y.md");
    Files.writeString(temp.resolve("minutebook.yaml"), "name: Weekly");
    write("sub/minutebook.yaml");
    assertEquals(List.of("a.md", "sub/minutebook.yaml"), files());
  }

  @Test
  void linksAreListedButNotFollowed(@TempDir Path outside) throws Exception {
    write("a.md", "sub/b.md");
    Files.writeString(outside.resolve("secret.md"), "x");
    Files.createSymbolicLink(temp.resolve("out.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(temp.resolve("folder"), outside);
    Files.createSymbolicLink(temp.resolve("sub/loop"), temp);
    Files.createSymbolicLink(temp.resolve("sub/self"), Path.of("self"));
    Files.createSymbolicLink(temp.resolve("latest.md"), Path.of("a.md"));
    Archive archive = Archive.open(temp);
    assertEquals(List.of("a.md", "sub/b.md"), archive.files());
    assertEquals(List.of("folder", "latest.md", "out.md", "sub/loop", "sub/self"), archive.links());
    assertThrows(IOException.class, () -> archive.bytes("out.md"));
    assertThrows(IOException.class, () -> archive.bytes("folder/secret.md"));
  }

  @Test
  void archiveItselfMayBeALink(@TempDir Path outside) throws Exception {
    write("a.md");
    Path link = Files.createSymbolicLink(outside.resolve("archive"), temp);
    Archive archive = Archive.open(link);
    assertEquals(List.of("a.md"), archive.files());
    assertArrayEquals("a.md".getBytes(UTF_8), archive.bytes("a.md"));
    assertEquals(Optional.of(link), archive.place().folder());
  }

  @Test
  void bytesAreThoseOfTheFile() throws Exception {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\r', '\n', (byte) 0x92};
    Files.write(temp.resolve("a.md"), bytes);
    assertArrayEquals(bytes, Archive.open(temp).bytes("a.md"));
  }

  @Test
  void currentFolderCanBeTheArchive() throws Exception {
    assertTrue(Archive.open(Path.of(".")).bytes("README.md").length > 0);
  }

  @Test
  void pathsOutsideTheArchiveAreNotRead() throws Exception {
    write("a.md");
    Archive archive = Archive.open(temp);
    for (String path : List.of("../a.md", "/etc/passwd", "sub/../../x", "", ".", "a\0b")) {
      IOException e = assertThrows(IOException.class, () -> archive.bytes(path), path);
      assertEquals("not a file of this archive", e.getMessage(), path);
    }
  }

  @Test
  void largestFileIsReadAndOneByteMoreIsNot() throws Exception {
    Files.write(temp.resolve("most.md"), new byte[Archive.MAX_BYTES]);
    Files.write(temp.resolve("more.md"), new byte[Archive.MAX_BYTES + 1]);
    Archive archive = Archive.open(temp);
    assertEquals(Archive.MAX_BYTES, archive.bytes("most.md").length);
    TooLargeException e = assertThrows(TooLargeException.class, () -> archive.bytes("more.md"));
    assertEquals("too large to be minutes (8 MB, the limit is 8 MB)", e.getMessage());
  }

  @Test
  void fileThatIsGoneSaysSo() throws Exception {
    write("a.md", "b.md");
    Archive archive = Archive.open(temp);
    Files.delete(temp.resolve("a.md"));
    assertEquals(
        "is gone", assertThrows(IOException.class, () -> archive.bytes("a.md")).getMessage());
  }

  @Test
  void unreadableFileAndFolderSaySo() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    write("a.md", "closed/b.md");
    Files.setPosixFilePermissions(temp.resolve("a.md"), Set.of());
    Files.setPosixFilePermissions(temp.resolve("closed"), Set.of());
    try {
      Archive archive = Archive.open(temp);
      assertEquals(
          "can't be read: permission denied",
          assertThrows(IOException.class, () -> archive.bytes("a.md")).getMessage());
      assertEquals(
          "a folder that can't be listed: permission denied", archive.unlisted().get("closed"));
    } finally {
      Files.setPosixFilePermissions(
          temp.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void missingFolderSaysWhatToDo() {
    Path folder = temp.resolve("none");
    assertEquals(
        "there is no archive folder " + folder + ": name the folder of minutes with --archive DIR",
        assertThrows(ArchiveException.class, () -> Archive.open(folder)).getMessage());
  }

  @Test
  void fileIsNotAnArchive() throws Exception {
    write("a.md");
    String message =
        assertThrows(ArchiveException.class, () -> Archive.open(temp.resolve("a.md"))).getMessage();
    assertTrue(message.contains("a.md is not a folder"), message);
  }

  @Test
  void emptyFolderSaysWhatToDo() throws Exception {
    Files.createDirectories(temp.resolve("sub/.git"));
    Files.writeString(temp.resolve("minutebook.yaml"), "name: Weekly");
    assertEquals(
        "the archive "
            + temp
            + " holds no files: put minutes (.md or .txt) there, or name another folder with"
            + " --archive DIR",
        assertThrows(ArchiveException.class, () -> Archive.open(temp)).getMessage());
  }

  @Test
  void archiveThatWasEmptiedIsAnError() throws Exception {
    write("a.md");
    Archive archive = Archive.open(temp);
    Files.delete(temp.resolve("a.md"));
    assertThrows(ArchiveException.class, archive::files);
  }

  private List<String> files() throws ArchiveException {
    return Archive.open(temp).files();
  }

  private void write(String... files) throws IOException {
    for (String file : files) {
      Path path = temp.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
  }
}
