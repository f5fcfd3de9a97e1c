package org.minutebook.web;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.minutebook.archive.Settings;

/**
 * The settings a server is started with.
 *
 * @param host name or address to listen on; {@code 127.0.0.1} for this machine only
 * @param port to listen on; 0 for any free port
 * @param staticFolder the project's {@code static/}: stylesheet, scripts and icons
 * @param archive gives the archive's settings; called at every request, as they may be edited
 * @param version of the program, for {@code /api/v1/status}
 * @param limits how much it takes on
 * @param condition how its index does; called at every request of those who operate it
 * @param accessLog whether requests are logged
 */
public record WebSettings(
    String host,
    int port,
    Path staticFolder,
    Supplier<Settings> archive,
    String version,
    ServerLimits limits,
    Supplier<Condition> condition,
    AccessLog accessLog) {
  /** The same without a log of requests. */
  public WebSettings(
      String host,
      int port,
      Path staticFolder,
      Supplier<Settings> archive,
      String version,
      ServerLimits limits,
      Supplier<Condition> condition) {
    this(host, port, staticFolder, archive, version, limits, condition, AccessLog.NONE);
  }

  /** The same with the usual limits, and without a proxy in front. */
  public WebSettings(
      String host, int port, Path staticFolder, Supplier<Settings> archive, String version) {
    this(
        host,
        port,
        staticFolder,
        archive,
        version,
        ServerLimits.trusting(List.of()),
        () -> Condition.UNKNOWN);
  }

  /** The archive's name. */
  public String name() {
    return archive.get().name().orElse("Minutebook");
  }

  /**
   * The address of a page for use outside the archive: with the host if the settings give it, else
   * the path alone.
   */
  public String published(String path) {
    return archive.get().address().orElse("") + path;
  }
}
