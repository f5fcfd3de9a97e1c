package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;

class ReaderCodeTest {
  @Test
  void sameCodeAndSettingsGiveTheSameWord() {
    assertEquals(ReaderCode.fingerprint(Settings.NONE), ReaderCode.fingerprint(Settings.NONE));
    assertTrue(ReaderCode.fingerprint(Settings.NONE).matches("[0-9a-f]{8}-none"));
  }

  @Test
  void otherSettingsGiveAnother() {
    Settings other =
        new Settings(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            "0123456789abcdef0123");
    assertNotEquals(ReaderCode.fingerprint(Settings.NONE), ReaderCode.fingerprint(other));
  }
}
