package org.minutebook.web.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import spark.http.matching.MatcherFilter;

/** Spark's routes as a handler of Jetty, without sessions and without Jetty's own pages. */
final class SparkRoutes extends HttpServlet {
  private final transient MatcherFilter routes;

  private SparkRoutes(MatcherFilter routes) {
    this.routes = routes;
  }

  static Handler handler(MatcherFilter routes) {
    ServletContextHandler context =
        new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    // Otherwise an escaped slash could not be asked for its path; the routes see it as it was sent.
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.addServlet(new ServletHolder(new SparkRoutes(routes)), "/");
    return context;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    routes.doFilter(
        request,
        response,
        (unanswered, answer) -> response.sendError(HttpServletResponse.SC_NOT_FOUND));
  }
}
