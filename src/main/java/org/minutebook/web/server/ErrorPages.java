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

/**
 * What Jetty answers by itself when a request cannot be served: a short page, or a problem for the
 * API. Never the cause's text and no trace.
 */
public final class ErrorPages extends ErrorHandler {
  private static final Map<Integer, String> WORDS =
      Map.of(
          400, "The address or the request cannot be read. Please check how it is written.",
          404, "There is nothing at this address.",
          405, "Pages and API are read with GET or HEAD only.",
          413, "Requests carry no body here.",
          414, "The address is too long.",
          431, "The request's headers or its address are too long.",
          500, "Something went wrong on this server. Trying again may help.");

  private final BinaryOperator<String> page;

  /** Error pages made of a title and a sentence by {@code page}. */
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
    boolean api = ApiProblems.isApi(base.getRequestURI());
    response.setContentType(api ? ApiProblems.TYPE : Reply.HTML);
    byte[] body = body(api, code).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private String body(boolean api, int code) {
    String title = title(code);
    String words = WORDS.getOrDefault(code, title + ".");
    return api ? ApiProblems.json(code, title, words) : page.apply(title, words);
  }

  /** A request that cannot even be parsed: no handler has seen it, so the headers are set here. */
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
