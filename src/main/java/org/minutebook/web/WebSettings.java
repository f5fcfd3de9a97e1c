package org.minutebook.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
 * @param base the path below which the pages are, such as {@code /minutes}; if absent, that of the
 *     address in the archive's settings
 */
public record WebSettings(
    String host,
    int port,
    Path staticFolder,
    Supplier<Settings> archive,
    String version,
    ServerLimits limits,
    Supplier<Condition> condition,
    AccessLog accessLog,
    Optional<String> base) {
  /** A path that pages can be below: slashes and plain names, no slash at the end. */
  private static final Pattern BASE = Pattern.compile("(?:/[A-Za-z0-9][A-Za-z0-9._~-]{0,99}){0,9}");

  /** The same below no path of its own. */
  public WebSettings(
      String host,
      int port,
      Path staticFolder,
      Supplier<Settings> archive,
      String version,
      ServerLimits limits,
      Supplier<Condition> condition,
      AccessLog accessLog) {
    this(
        host, port, staticFolder, archive, version, limits, condition, accessLog, Optional.empty());
  }

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

  /** The same with the pages below another path; a blank one is the root of the host. */
  public WebSettings below(String path) {
    return new WebSettings(
        host,
        port,
        staticFolder,
        archive,
        version,
        limits,
        condition,
        accessLog,
        Optional.of(path));
  }

  /** The archive's name. */
  public String name() {
    return archive.get().name().orElse("Minutebook");
  }

  /** Reads the path below which pages are; empty if a path can't be one. */
  public static Optional<String> base(String text) {
    String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return Optional.of(path).filter(p -> BASE.matcher(p).matches());
  }

  /** The path below which the pages are, without a slash at its end; blank for none. */
  public String basePath() {
    return base.orElseGet(() -> archive.get().address().map(WebSettings::path).orElse(""));
  }

  private static String path(String address) {
    int path = address.indexOf('/', address.indexOf("//") + 2);
    return path < 0 ? "" : base(address.substring(path)).orElse("");
  }

  /**
   * The address of a page for use outside the archive: with the host if the settings give it, else
   * from the root of the host on.
   */
  public String published(String path) {
    return archive.get().address().orElseGet(this::basePath) + path;
  }
}
