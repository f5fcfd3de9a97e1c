package org.minutebook.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.minutebook.archive.Folders;

/** A server in a Java that can draw nothing: run by a test, as this Java can. */
public final class WithoutFonts {
  private WithoutFonts() {}

  /** Prints the statuses of a page and of its picture, and fails if the page names a picture. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("harbour");
    try (SampleServer server =
        SampleServer.start(folder, Map.of("calls/2021-05-04.md", HarbourMinutes.MAY))) {
      String decision = "/decisions/2021-05-04.1";
      String page = server.page(decision);
      if (!page.contains("og:url") || page.contains("og:image") || page.contains("twitter:card")) {
        throw new IllegalStateException(page);
      }
      System.out.println("page 200, picture " + server.get(decision + ".png").statusCode());
    } finally {
      Folders.delete(folder);
    }
  }
}
