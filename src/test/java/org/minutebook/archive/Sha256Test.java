package org.minutebook.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class Sha256Test {
  /** The example of FIPS 180-2. */
  private static final String DIGEST_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void digestIsInHexadecimalDigits() {
    assertEquals(DIGEST_OF_ABC, Sha256.of("abc"));
  }

  @Test
  void partsAreOneText() {
    assertEquals(DIGEST_OF_ABC, Sha256.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8)));
  }

  @Test
  void streamIsReadToItsEnd() throws Exception {
    assertEquals(DIGEST_OF_ABC, Sha256.of(new ByteArrayInputStream("abc".getBytes(UTF_8))));
  }
}
