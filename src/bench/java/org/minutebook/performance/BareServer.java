package org.minutebook.performance;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
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
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            String query = Request.extractQueryParameters(request).getValue("q");
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
            Content.Sink.write(response, true, gson.toJson(lucene.answer(query)), callback);
            return true;
          }
        });
    server.start();
    new CountDownLatch(1).await();
  }
}
