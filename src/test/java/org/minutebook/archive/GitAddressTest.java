package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are given to git. */
class GitAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://code.example/harbour/minutes",
        "https://code.example:8443/harbour/minutes.git",
        "https://[::1]/harbour",
        "file:///srv/git/minutes.git",
      })
  void httpsAndFilesMayBeCloned(String text) throws Exception {
    assertTrue(GitAddress.isMeant(text));
    assertEquals(text, GitAddress.parse(text).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ext::sh -c touch% /tmp/x",
        "ssh://git@code.example/harbour",
        "git@code.example:harbour/minutes",
        "git://code.example/harbour",
        "http://code.example/harbour",
        "HTTPS://code.example/harbour",
        "ftp://code.example/harbour",
        "fd::17",
        "https::https://code.example/harbour",
        "https://-oProxyCommand=x/harbour",
        "https://somebody:secret@code.example/harbour",
        "https://somebody@code.example/harbour",
        "https://code.example/har bour",
        "https://code.example/harbour?x=--upload-pack",
        "https://code.example/harbour#x",
        "https://code.example/harbour\n--upload-pack=x",
        "https:///harbour",
        "https://code.example",
        "https://code.example/",
        "file://host/srv/git",
        "file:///",
      })
  void nothingElseIsCloned(String text) {
    assertThrows(ArchiveException.class, () -> GitAddress.parse(text), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "../minutes", "/srv/minutes", "C:\\minutes", "a:b", ".", "-x"})
  void folderIsNoAddress(String text) {
    assertFalse(GitAddress.isMeant(text));
  }

  @Test
  void eachAddressAndPathHasAFolderOfItsOwn() throws Exception {
    GitAddress address = GitAddress.parse("https://code.example/harbour/minutes.git");
    String name = address.folderName(Optional.empty());
    assertTrue(name.matches("minutes-[0-9a-f]{16}"), name);
    assertNotEquals(name, address.folderName(Optional.of("weekly")));
    assertNotEquals(
        name,
        GitAddress.parse("https://other.example/harbour/minutes.git").folderName(Optional.empty()));
  }
}
