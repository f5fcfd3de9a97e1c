package org.minutebook.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

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
    // Resolved, as Jetty takes every file for a symbolic link if the folder is reached through one.
    Path root = folder.toRealPath();
    MimeTypes.Mutable types = new MimeTypes.Mutable(MimeTypes.DEFAULTS);
    types.addMimeMapping("mjs", "text/javascript");
    types.addMimeMapping("js", "text/javascript");
    ContextHandler context = new ContextHandler("/static");
    ResourceHandler files = new VisibleFiles();
    files.setBaseResource(ResourceFactory.of(context).newResource(root));
    files.setMimeTypes(types);
    files.setDirAllowed(false);
    files.setWelcomeFiles();
    files.setEtags(true);
    files.setCacheControl("no-cache");
    context.setAllowNullPathInContext(true);
    context.clearAliasChecks();
    context.setHandler(files);
    return context;
  }

  private static final class VisibleFiles extends ResourceHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String target = Request.getPathInContext(request);
      return target.startsWith("/")
          && !target.endsWith("/")
          && !target.contains("/.")
          && !isFolder(target)
          && super.handle(request, response, callback);
    }

    private boolean isFolder(String target) {
      Path file = getBaseResource().getPath().resolve(target.substring(1));
      return Files.isDirectory(file);
    }
  }
}
