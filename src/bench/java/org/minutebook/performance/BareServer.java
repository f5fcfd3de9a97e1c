package org.minutebook.performance;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A process that answers from an index of bare Lucene over HTTP, in the same server, as JSON. */
final class BareServer {
  private static final int THREADS = 64;

  private BareServer() {}

  /** Arguments: port, index of bare Lucene. */
  public static void main(String[] arguments) throws Exception {
    Gson gson = new Gson();
    BareLucene lucene = new BareLucene(Path.of(arguments[1]));
    Server server = new Server(new QueuedThreadPool(THREADS, 4));
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(arguments[0]));
    server.addConnector(connector);
    server.setHandler(
        new AbstractHandler() {
          @Override
          public void handle(
              String target, Request base, HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            base.setHandled(true);
            response.setContentType("application/json; charset=utf-8");
            response.getWriter().write(gson.toJson(lucene.answer(request.getParameter("q"))));
          }
        });
    server.start();
    new CountDownLatch(1).await();
  }
}
