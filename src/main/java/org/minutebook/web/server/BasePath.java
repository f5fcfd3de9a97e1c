package org.minutebook.web.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.minutebook.web.PageAddresses;

/**
 * The path that all pages are below. A proxy may take it away from requests, unless it begins like
 * the path of a page: then {@code /search} could be either.
 */
public final class BasePath {
  private final Supplier<String> path;

  /** What the paths of pages begin with, up to a dot; of files there are some at the start. */
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /**
   * A path that no page has yet.
   *
   * @param path without a slash at its end, blank for none; called at every request
   */
  public BasePath(Supplier<String> path) {
    this.path = path;
    names.add("static");
  }

  /** Takes notice of the path of a page. */
  public void addPage(String route) {
    names.add(firstName(route));
  }

  /** The path, without a slash at its end; blank for none. */
  public String path() {
    return path.get();
  }

  /** The request as if the pages were at the root of the host. */
  Request routed(Request sent) {
    return RoutedRequest.below(path(), sent);
  }

  /**
   * Whether it can't be told what a request asks for, since a proxy may have taken away the path.
   *
   * @param sent as it was sent
   * @param routed what {@link #routed} made of it
   */
  boolean isAmbiguous(Request sent, Request routed) {
    return RequestFilter.path(sent).equals(RequestFilter.path(routed))
        && !path().isEmpty()
        && names.contains(firstName(path()))
        && !PageAddresses.OPERATING.contains(RequestFilter.path(sent));
  }

  private static String firstName(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = start;
    while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
      end++;
    }
    return path.substring(start, end);
  }
}
