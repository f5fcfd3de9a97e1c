package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;

class ReaderVersionTest {
  @Test
  void fingerprintIsTheSameForTheSameCodeAndSettings() {
    assertEquals(
        ReaderVersion.fingerprint(Settings.NONE), ReaderVersion.fingerprint(Settings.NONE));
    assertTrue(ReaderVersion.fingerprint(Settings.NONE).matches("[0-9a-f]{8}-none"));
  }

  @Test
  void fingerprintChangesWithTheSettings() {
    Settings other =
        new Settings(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            "0123456789abcdef0123");
    assertNotEquals(ReaderVersion.fingerprint(Settings.NONE), ReaderVersion.fingerprint(other));
  }
}
