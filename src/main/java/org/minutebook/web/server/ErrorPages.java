package org.minutebook.web.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BinaryOperator;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.minutebook.json.Json;
import org.minutebook.web.PageAddresses;

/**
 * Writes the answer to a request that Jetty refuses or fails to serve: a short page, or a problem
 * for the API. It never shows the exception's message or stack trace.
 */
public final class ErrorPages extends ErrorHandler {
  private static final Map<Integer, String> MESSAGES =
      Map.of(
          400, "The server could not understand this request. Check the address.",
          404, "There is nothing at this address.",
          405, "Only GET and HEAD requests are supported.",
          413, "Requests must not have a body.",
          414, "The address is too long.",
          431, "The request headers or the address are too long.",
          500, "Something went wrong on the server. Please try again.",
          503, "The server is answering as many requests as it can. Try again in a moment.");

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
  protected void generateAcceptableResponse(
      Request base, HttpServletRequest request, HttpServletResponse response, int code, String text)
      throws IOException {
    base.setHandled(true);
    response.setHeader("Cache-Control", "no-store");
    boolean api = PageAddresses.isApi(base.getRequestURI());
    response.setContentType(api ? ProblemDetails.MEDIA_TYPE : Reply.HTML);
    byte[] body = body(api, code).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private String body(boolean api, int code) {
    String title = title(code);
    String message = MESSAGES.getOrDefault(code, title + ".");
    return api ? Json.print(ProblemDetails.of(code, title, message)) : page.apply(title, message);
  }

  /** Answers a request that cannot be parsed; no handler sees it, so the headers are set here. */
  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
    SecurityHeaders.write("/", fields::put);
    fields.put("Content-Type", Reply.HTML);
    fields.put("Cache-Control", "no-store");
    return ByteBuffer.wrap(body(false, status).getBytes(StandardCharsets.UTF_8));
  }

  private static String title(int code) {
    String title = HttpStatus.getMessage(code);
    return title == null ? "Error" : title;
  }
}
