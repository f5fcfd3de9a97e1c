package org.minutebook.web.server;

import java.util.Map;
import java.util.function.BiConsumer;
import org.minutebook.web.PageAddresses;

/** The headers that tell browsers what a response may do and who may read it. */
final class SecurityHeaders {
  /** Only this server's own styles, scripts, images and forms; nothing inline or from elsewhere. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  private static final Map<String, String> PAGES =
      Map.of(
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  /** Those who show previews of links show the picture in their own pages. */
  private static final Map<String, String> PICTURES =
      Map.of("Cross-Origin-Resource-Policy", "cross-origin");

  private static final Map<String, String> API =
      Map.of(
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", "ETag, Link, Retry-After");

  private SecurityHeaders() {}

  /** Writes the headers for {@code path}. Scripts of any site may read the API. */
  static void write(String path, BiConsumer<String, String> header) {
    ALL.forEach(header);
    (PageAddresses.isApi(path) ? API : PageAddresses.isPicture(path) ? PICTURES : PAGES)
        .forEach(header);
  }
}
