package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorMessageTest {

  @Test
  void fileSystemExceptionSaysWhyInsteadOfTheFilesName() {
    assertEquals("permission denied", ErrorMessage.of(new AccessDeniedException("a.md")));
    assertEquals("a.md is missing", ErrorMessage.of(new NoSuchFileException("a.md")));
    assertEquals("a file stands in its way", ErrorMessage.of(new FileAlreadyExistsException("a")));
    assertEquals(
        "no space left on device",
        ErrorMessage.of(new FileSystemException("a.md", null, "No space left on device")));
  }

  @Test
  void otherExceptionGivesItsMessageOrElseItsName() {
    assertEquals("odd", ErrorMessage.of(new IOException("odd")));
    assertEquals("IllegalStateException", ErrorMessage.of(new IllegalStateException()));
    assertEquals("IOException", ErrorMessage.of(new IOException(" ")));
  }

  @Test
  void listedFileThatIsMissingIsGone() {
    assertEquals("is gone", ErrorMessage.ofUnreadable(new NoSuchFileException("a.md")));
    assertEquals(
        "can't be read: permission denied",
        ErrorMessage.ofUnreadable(new AccessDeniedException("a.md")));
  }
}
