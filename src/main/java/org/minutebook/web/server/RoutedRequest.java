package org.minutebook.web.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.minutebook.web.PageAddresses;

/**
 * A request with another path than it was sent with: as if all pages were at the root of the host,
 * whatever path they are below.
 */
final class RoutedRequest extends Request.Wrapper {
  private final HttpURI uri;

  private final HttpFields headers;

  private RoutedRequest(Request request, String path) {
    super(request);
    this.uri = HttpURI.build(request.getHttpURI()).path(path).asImmutable();
    this.headers = request.getHeaders();
  }

  private RoutedRequest(Request request, HttpFields headers) {
    super(request);
    this.uri = request.getHttpURI();
    this.headers = headers;
  }

  /**
   * A request without the path that all pages are below. A proxy may have taken it away already.
   * What is for those who operate the server is not below it.
   *
   * @param base without a slash at its end; blank for none
   */
  static Request below(String base, Request request) {
    String path = RequestFilter.path(request);
    if (base.isEmpty() || !path.startsWith(base)) {
      return request;
    }
    String rest = path.substring(base.length());
    if (rest.isEmpty()) {
      return new RoutedRequest(request, "/");
    }
    return rest.startsWith("/") && !PageAddresses.OPERATING.contains(rest)
        ? new RoutedRequest(request, rest)
        : request;
  }

  /** The same request with another path. */
  static Request at(String path, Request request) {
    return path.equals(RequestFilter.path(request)) ? request : new RoutedRequest(request, path);
  }

  /**
   * The same request without the types that its client accepts. Spark would look for a route by
   * them, and fails at odd ones.
   */
  static Request acceptingAnything(Request request) {
    return request.getHeaders().contains(HttpHeader.ACCEPT)
        ? new RoutedRequest(
            request, HttpFields.build(request.getHeaders()).remove(HttpHeader.ACCEPT))
        : request;
  }

  @Override
  public HttpFields getHeaders() {
    return headers;
  }

  @Override
  public HttpURI getHttpURI() {
    return uri;
  }
}
