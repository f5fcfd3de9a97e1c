package org.minutebook.web.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.minutebook.json.Json;
import org.minutebook.web.PageAddresses;

/**
 * Writes the answer to a request that Jetty refuses or fails to serve: a short page, or a problem
 * for the API. It never shows the exception's message or stack trace.
 */
public final class ErrorPages extends ErrorHandler {
  private static final Map<Integer, String> MESSAGES =
      Map.ofEntries(
          Map.entry(400, "The server could not understand this request. Check the address."),
          Map.entry(404, "There is nothing at this address."),
          Map.entry(405, "Only GET and HEAD requests are supported."),
          Map.entry(413, "Requests must not have a body."),
          Map.entry(414, "The address is too long."),
          Map.entry(
              421,
              "This address is not below the path of all pages here, which is also that of one"
                  + " page. A proxy must pass it on and not take it away."),
          Map.entry(429, "You ask more often than this server answers. Try again in a moment."),
          Map.entry(431, "The request headers or the address are too long."),
          Map.entry(500, "Something went wrong on the server. Please try again."),
          Map.entry(
              503, "The server is answering as many requests as it can. Try again in a moment."));

  private final BinaryOperator<String> page;

  /** {@code page} makes an HTML page from a title and a sentence. */
  public ErrorPages(BinaryOperator<String> page) {
    this.page = page;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request, Response response, int code, String text, Throwable cause, Callback done) {
    String path = RequestFilter.path(request);
    boolean api = PageAddresses.isApi(path);
    HttpFields.Mutable fields = response.getHeaders();
    // Jetty drops what was set before, and a request that it cannot parse no handler sees.
    SecurityHeaders.write(path, fields::put);
    fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    fields.put(HttpHeader.CONTENT_TYPE, api ? ProblemDetails.MEDIA_TYPE : Reply.HTML);
    byte[] body = body(api, code).getBytes(StandardCharsets.UTF_8);
    fields.put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), done);
  }

  private String body(boolean api, int code) {
    String title = title(code);
    String message = MESSAGES.getOrDefault(code, title + ".");
    return api ? Json.print(ProblemDetails.of(code, title, message)) : page.apply(title, message);
  }

  private static String title(int code) {
    String title = HttpStatus.getMessage(code);
    return title == null ? "Error" : title;
  }
}
