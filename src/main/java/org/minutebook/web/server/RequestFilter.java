package org.minutebook.web.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;
import org.minutebook.web.PageAddresses;

/**
 * The first handler of every request: sets the security headers and refuses methods other than GET
 * and HEAD, overridden methods, large bodies and addresses that cannot be decoded.
 */
final class RequestFilter extends HandlerWrapper {
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final int MAX_BODY_BYTES = 8 * 1024;

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = base.getRequestURI();
    SecurityHeaders.write(path, response::setHeader);
    int refusal = refusal(base, response);
    if (refusal == 0) {
      super.handle(target, base, request, response);
      return;
    }
    base.setHandled(true);
    if (refusal == HttpServletResponse.SC_NO_CONTENT) {
      response.setStatus(refusal);
    } else {
      response.sendError(refusal);
    }
  }

  /** The status to refuse the request with; 0 to let it through. */
  private static int refusal(Request request, HttpServletResponse response) {
    if (!isDecodable(request.getRequestURI()) || !isDecodable(request.getQueryString())) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    boolean hasSeveralHosts =
        Collections.list(request.getHeaders(HttpHeader.HOST.asString())).size() > 1;
    if (hasSeveralHosts || request.getHeader("X-HTTP-Method-Override") != null) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    if (request.getContentLengthLong() > MAX_BODY_BYTES
        || request.getHeader(HttpHeader.TRANSFER_ENCODING.asString()) != null) {
      response.setHeader(HttpHeader.CONNECTION.asString(), "close");
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> 0;
      case "OPTIONS" -> {
        response.setHeader(HttpHeader.ALLOW.asString(), METHODS);
        if (PageAddresses.isApi(request.getRequestURI())) {
          response.setHeader("Access-Control-Allow-Methods", METHODS);
          response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
          response.setHeader("Access-Control-Max-Age", "86400");
        }
        yield HttpServletResponse.SC_NO_CONTENT;
      }
      default -> {
        // A client that asks for a tunnel waits for one, and so would the server.
        if (request.getMethod().equals("CONNECT")) {
          response.setHeader(HttpHeader.CONNECTION.asString(), "close");
        }
        response.setHeader(HttpHeader.ALLOW.asString(), METHODS);
        yield HttpServletResponse.SC_METHOD_NOT_ALLOWED;
      }
    };
  }

  /** Whether every {@code %} begins an escape and the decoded bytes are UTF-8. */
  static boolean isDecodable(String part) {
    if (part == null) {
      return true;
    }
    ByteBuffer bytes = ByteBuffer.allocate(part.length() * 3);
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c != '%') {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      } else if (i + 2 < part.length() && isHex(part.charAt(i + 1)) && isHex(part.charAt(i + 2))) {
        bytes.put((byte) Integer.parseInt(part, i + 1, i + 3, 16));
        i += 2;
      } else {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }
}
