package org.minutebook.web.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.minutebook.web.AccessLog;

/** Writes a line for each request, once it is answered. */
final class AccessLines {
  private static final int LONGEST = 500;

  private final AccessLog log;
  private final ClientAddress clients;

  AccessLines(AccessLog log, ClientAddress clients) {
    this.log = log;
    this.clients = clients;
  }

  /** Logs a request when its answer has been sent, or could not be. */
  void follow(Request request, Response response) {
    if (!log.isOn()) {
      return;
    }
    Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    long began = System.nanoTime();
    String client = clients.of(request).orElse("-");
    String query = request.getHttpURI() == null ? null : request.getHttpURI().getQuery();
    String target =
        RequestFilter.path(request) + (log.withQueries() && query != null ? "?" + query : "");
    String method = request.getMethod();
    Request.addCompletionListener(
        request,
        failure ->
            log.lines()
                .accept(
                    String.format(
                        Locale.ROOT,
                        "%s %s \"%s %s\" %d %d %.1fms%s",
                        time,
                        client,
                        plain(method),
                        plain(target),
                        response.getStatus(),
                        Response.getContentBytesWritten(response),
                        (System.nanoTime() - began) / 1e6,
                        failure == null ? "" : " not received")));
  }

  /** A text that a client sent, as visible signs that can't end the line or its quotes. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars()
        .limit(LONGEST)
        .map(c -> c <= ' ' || c > '~' || c == '"' || c == '\\' ? '?' : c)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
