package org.minutebook.web.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.minutebook.web.AccessLog;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PageFormat;
import org.minutebook.web.ServerLimits;

/**
 * The first handler of every request: logs it if that is asked for, sets the security headers and
 * refuses methods other than GET and HEAD where nothing may be posted, overridden methods, large
 * bodies, addresses that cannot be decoded and clients that ask too often.
 */
final class RequestFilter extends Handler.Wrapper {
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String METHODS_WHERE_POSTED = "POST, OPTIONS";

  /** No status: the request is let through. */
  private static final int NONE = 0;

  private final Metrics metrics;

  private final ClientAddress clients;
  private final RateLimit rate;
  private final AccessLines log;
  private final BasePath basePath;

  /**
   * @param basePath the path that all pages are below
   */
  RequestFilter(
      Handler handler,
      Metrics metrics,
      ServerLimits limits,
      AccessLog accessLog,
      BasePath basePath) {
    super(handler);
    this.metrics = metrics;
    this.basePath = basePath;
    this.clients = new ClientAddress(limits.trustedProxies());
    this.rate = new RateLimit(limits.requestsPerMinute(), System::nanoTime);
    this.log = new AccessLines(accessLog, clients);
  }

  /** The path as it was sent. A request for a tunnel, and one that cannot be parsed, has none. */
  static String path(Request request) {
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    return path == null ? "" : path;
  }

  @Override
  public boolean handle(Request sent, Response response, Callback callback) throws Exception {
    log.follow(sent, response);
    Request routed = basePath.routed(sent);
    Request request = inItsFormat(routed, response);
    metrics.follow(request, response);
    ClientConnection.follow(request, isFile(path(request)));
    SecurityHeaders.write(path(request), response.getHeaders()::put);
    int refusal = refusal(request, response.getHeaders());
    if (refusal == NONE && basePath.isAmbiguous(sent, routed)) {
      refusal = HttpStatus.MISDIRECTED_REQUEST_421;
    }
    if (refusal == NONE && asksTooOften(request, response.getHeaders())) {
      refusal = HttpStatus.TOO_MANY_REQUESTS_429;
    }
    if (refusal == NONE) {
      return super.handle(request, response, callback);
    }
    if (refusal == HttpStatus.NO_CONTENT_204) {
      response.setStatus(refusal);
      callback.succeeded();
    } else {
      Response.writeError(request, response, callback, refusal);
    }
    return true;
  }

  /** The request for a page, or for what answers the same page in the format that is asked for. */
  private static Request inItsFormat(Request request, Response response) {
    String path = path(request);
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      return request;
    }
    Optional<PageFormat> suffix = PageFormat.suffixOf(path);
    Request anyType = RoutedRequest.acceptingAnything(request);
    if (suffix.isPresent()) {
      return RoutedRequest.at(suffix.get().route(suffix.get().without(path)), anyType);
    }
    List<PageFormat> given = PageFormat.of(path);
    if (given.isEmpty()) {
      return anyType;
    }
    response.getHeaders().add(HttpHeader.VARY, "Accept");
    List<String> accepted = request.getHeaders().getQualityCSV(HttpHeader.ACCEPT);
    return PageFormat.preferred(accepted, given)
        .map(format -> RoutedRequest.at(format.route(path), anyType))
        .orElse(anyType);
  }

  private static boolean isFile(String path) {
    return path.startsWith("/static/");
  }

  /** Files and what those ask who operate the server do not count. */
  private boolean asksTooOften(Request request, HttpFields.Mutable answer) {
    String path = path(request);
    if (!rate.isOn() || isFile(path) || PageAddresses.OPERATING.contains(path)) {
      return false;
    }
    OptionalInt wait = clients.of(request).map(rate::secondsToWait).orElse(OptionalInt.empty());
    wait.ifPresent(seconds -> answer.put(HttpHeader.RETRY_AFTER, seconds));
    return wait.isPresent();
  }

  /** The status to refuse the request with, or {@link #NONE}. */
  private static int refusal(Request request, HttpFields.Mutable answer) {
    String path = path(request);
    HttpFields fields = request.getHeaders();
    if (!isSafePath(path)
        || decoded(request.getHttpURI().getQuery()).isEmpty()
        || fields.contains("X-HTTP-Method-Override")) {
      return HttpStatus.BAD_REQUEST_400;
    }
    if (request.getLength() > PostedBodies.mostBytes(path)
        || fields.contains(HttpHeader.TRANSFER_ENCODING)) {
      answer.put(HttpHeader.CONNECTION, "close");
      return HttpStatus.PAYLOAD_TOO_LARGE_413;
    }
    boolean posted = PostedBodies.areReadAt(path);
    String methods = posted ? METHODS_WHERE_POSTED : METHODS;
    if (posted && request.getMethod().equals("POST")) {
      return NONE;
    }
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> NONE;
      case "OPTIONS" -> {
        answer.put(HttpHeader.ALLOW, methods);
        if (PageAddresses.isApi(path)) {
          answer.put("Access-Control-Allow-Methods", METHODS);
          answer.put(
              "Access-Control-Allow-Headers",
              "Accept, Content-Type, If-Modified-Since, If-None-Match");
          answer.put("Access-Control-Max-Age", "86400");
        }
        yield HttpStatus.NO_CONTENT_204;
      }
      default -> {
        // A client that asks for a tunnel waits for one, and so would the server.
        if (request.getMethod().equals("CONNECT")) {
          answer.put(HttpHeader.CONNECTION, "close");
        }
        answer.put(HttpHeader.ALLOW, methods);
        yield HttpStatus.METHOD_NOT_ALLOWED_405;
      }
    };
  }

  /** Whether a path can be decoded, has no control characters and stays below its root. */
  static boolean isSafePath(String path) {
    Optional<String> decoded = decoded(path);
    return decoded.isPresent()
        && decoded.get().chars().noneMatch(Character::isISOControl)
        && URIUtil.normalizePath(decoded.get()) != null;
  }

  /** A part of an address, decoded; empty if an escape is broken or the bytes are not UTF-8. */
  private static Optional<String> decoded(String part) {
    if (part == null) {
      return Optional.of("");
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
        return Optional.empty();
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }
}
