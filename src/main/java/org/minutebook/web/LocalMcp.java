package org.minutebook.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import org.minutebook.archive.Settings;
import org.minutebook.mcp.McpServer;
import org.minutebook.web.api.Api;
import org.minutebook.web.mcp.MinutesTools;
import org.minutebook.web.render.MarkdownHtml;

/** The answers of {@code /mcp} without a server, for a program that speaks over a stream. */
public final class LocalMcp {
  private LocalMcp() {}

  /**
   * Answers messages.
   *
   * @param archive the archive's settings; called at every call of a tool
   * @param readiness called at every call of a tool; may block while the archive is read
   */
  public static McpServer server(
      Supplier<Settings> archive, String version, Supplier<Readiness> readiness) {
    WebSettings settings = new WebSettings("", 0, Path.of(""), archive, version);
    Api api = new Api(settings, new MarkdownHtml(new SecureRandom()));
    return new MinutesTools(api, settings, readiness)
        .server(ServerLimits.trusting(List.of()).answer());
  }
}
