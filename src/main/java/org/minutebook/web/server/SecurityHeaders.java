package org.minutebook.web.server;

import java.util.Map;
import java.util.function.BiConsumer;

/** What every response says about what a browser may do with it. */
final class SecurityHeaders {
  /** Only this server's own style, images and forms; nothing inline, nothing from elsewhere. */
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
  private static final Map<String, String> API =
      Map.of("Cross-Origin-Resource-Policy", "cross-origin", "Access-Control-Allow-Origin", "*");

  private SecurityHeaders() {}

  /** Writes the headers for what lies at {@code path}: the API is open to everybody's pages. */
  static void write(String path, BiConsumer<String, String> header) {
    ALL.forEach(header);
    (ApiProblems.isApi(path) ? API : PAGES).forEach(header);
  }
}
