package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings are read or refused with the file's name; see docs/reliability.md. */
class SettingsFuzzIT {
  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("settings").toRealPath();
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void settingsAreReadOrRefused(byte[] input) throws IOException {
    Path file = FOLDER.resolve(Archive.SETTINGS);
    file.toFile().deleteOnExit();
    Files.write(file, input);
    try {
      SettingsFile.read(file, FOLDER);
    } catch (ArchiveException e) {
      assertTrue(e.getMessage().contains(Archive.SETTINGS), e.getMessage());
    }
  }
}
