package org.minutebook.web.server;

import java.io.IOException;
import java.nio.file.Path;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.PathResource;

/**
 * Serves the files of {@code static/} under {@code /static}, with ETags. Folders, hidden files and
 * symbolic links are not served; the pages' own 404 answers for them.
 */
final class StaticFiles {
  private StaticFiles() {}

  /**
   * A handler for the files of {@code folder}.
   *
   * @throws IOException if the folder does not exist
   */
  static ContextHandler handler(Path folder) throws IOException {
    MimeTypes types = new MimeTypes();
    types.addMimeMapping("mjs", "text/javascript");
    types.addMimeMapping("js", "text/javascript");
    ResourceHandler files = new VisibleFiles();
    // Resolved, as Jetty takes every file for a symbolic link if the folder is reached through one.
    files.setBaseResource(new PathResource(folder.toRealPath()));
    files.setMimeTypes(types);
    files.setDirAllowed(false);
    files.setDirectoriesListed(false);
    files.setWelcomeFiles(new String[0]);
    files.setEtags(true);
    files.setCacheControl("no-cache");
    ContextHandler context = new ContextHandler("/static");
    context.setAllowNullPathInfo(true);
    context.clearAliasChecks();
    context.setHandler(files);
    return context;
  }

  private static final class VisibleFiles extends ResourceHandler {
    @Override
    public void handle(
        String target, Request base, HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      if (!target.endsWith("/") && !target.contains("/.") && !isFolder(target)) {
        super.handle(target, base, request, response);
      }
    }

    private boolean isFolder(String target) {
      return getResource(target) instanceof PathResource found && found.isDirectory();
    }
  }
}
