package org.minutebook.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Reports the known vulnerabilities of the libraries. A build of the same sources must not fail
 * because a list has changed, so these only fail it with {@code -Dvulnerabilities=fail}; a list
 * that can't be reached never does.
 */
class KnownVulnerabilitiesIT {
  private static final Path LIBRARIES = Path.of("target", "dependencies.txt");

  @Test
  void librariesHaveNone() throws Exception {
    List<Library> libraries = Library.read(LIBRARIES);
    assertTrue(libraries.size() > 50, libraries.toString());
    if (System.getProperty("maven", "").equals("offline: true")) {
      System.out.println("vulnerabilities: not known, nobody is asked as Maven is offline");
      abort("Maven is offline");
    }
    List<Advisory> found;
    try {
      found = new KnownVulnerabilities(KnownVulnerabilities.LIST).of(libraries);
    } catch (IOException e) {
      System.out.printf(
          "vulnerabilities: not known, %s can't be asked (%s)%n", KnownVulnerabilities.LIST, e);
      abort("the list can't be reached");
      return;
    }
    System.out.printf(
        "vulnerabilities: %d known of %d libraries%n", found.size(), libraries.size());
    found.forEach(advisory -> System.out.println("vulnerabilities: " + advisory));
    if (System.getProperty("vulnerabilities", "").equals("fail")) {
      assertEquals(List.of(), found);
    }
  }
}
