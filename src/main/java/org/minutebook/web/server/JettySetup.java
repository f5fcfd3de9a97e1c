package org.minutebook.web.server;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.minutebook.web.AccessLog;
import org.minutebook.web.ServerLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.embeddedserver.EmbeddedServer;
import spark.embeddedserver.jetty.websocket.WebSocketHandlerWrapper;
import spark.http.matching.MatcherFilter;
import spark.ssl.SslStores;

/**
 * Configures the Jetty server that Spark's routes run in. Spark's default keeps idle connections
 * for an hour, trusts forwarded headers, shows stack traces and drops running requests on shutdown.
 */
public final class JettySetup implements EmbeddedServer {
  private static final Logger LOG = LoggerFactory.getLogger(JettySetup.class);
  private static final int IDLE_MILLIS = 15_000;
  private static final int HEADER_BYTES = 8 * 1024;

  private static final int STOP_MILLIS = 2_500;
  private static final int GZIP_FROM_BYTES = 1024;

  /** How long after that the threads of the requests that were cut off are waited for. */
  private static final int THREADS_STOP_MILLIS = 500;

  /**
   * What an address may have in it though other servers could misread it. Such an address is of no
   * page here; it gets the page that says so, like every other wrong address.
   */
  private static final UriCompliance ADDRESSES =
      UriCompliance.from(
          EnumSet.of(
              Violation.AMBIGUOUS_EMPTY_SEGMENT,
              Violation.AMBIGUOUS_PATH_ENCODING,
              Violation.AMBIGUOUS_PATH_PARAMETER,
              Violation.AMBIGUOUS_PATH_SEGMENT,
              Violation.AMBIGUOUS_PATH_SEPARATOR,
              Violation.SUSPICIOUS_PATH_CHARACTERS));

  private final MatcherFilter spark;
  private final Path staticFolder;
  private final ServerLimits limits;
  private final AccessLog accessLog;
  private final BasePath basePath;
  private final Metrics metrics;
  private final ErrorPages errorPages;
  private final CountDownLatch routesAdded;
  private volatile Server server;

  /**
   * @param spark Spark's routes
   * @param basePath the path that all pages are below
   * @param routesAdded counted down once all routes are added; Spark itself would start at the
   *     first
   */
  public JettySetup(
      MatcherFilter spark,
      Path staticFolder,
      ServerLimits limits,
      AccessLog accessLog,
      BasePath basePath,
      Metrics metrics,
      ErrorPages errorPages,
      CountDownLatch routesAdded) {
    this.spark = spark;
    this.limits = limits;
    this.accessLog = accessLog;
    this.basePath = basePath;
    this.metrics = metrics;
    this.staticFolder = staticFolder;
    this.errorPages = errorPages;
    this.routesAdded = routesAdded;
  }

  @Override
  public int ignite(
      String host,
      int port,
      boolean ownHostHeader,
      SslStores ssl,
      int maxThreads,
      int minThreads,
      int idleMillis)
      throws Exception {
    routesAdded.await();
    QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), 4, IDLE_MILLIS);
    threads.setName("web");
    threads.setStopTimeout(THREADS_STOP_MILLIS);
    Server jetty = new Server(threads);
    ServerConnector connector = connector(jetty, host, port);
    jetty.addConnector(connector);
    jetty.setErrorHandler(errorPages);
    jetty.setHandler(handlers());
    jetty.setStopTimeout(STOP_MILLIS);
    server = jetty;
    try {
      jetty.start();
    } catch (Exception e) {
      jetty.stop();
      throw e;
    }
    return connector.getLocalPort();
  }

  private ServerConnector connector(Server jetty, String host, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setResponseHeaderSize(HEADER_BYTES);
    http.setUriCompliance(ADDRESSES);
    ConnectionGuard guard = new ConnectionGuard(limits, jetty.getThreadPool());
    metrics.gauge("minutebook_connections", "Connections open.", guard::connections);
    ServerConnector connector = new GuardedConnector(jetty, new HttpConnectionFactory(http), guard);
    InetSocketAddress address = new InetSocketAddress(host, port);
    connector.setHost(address.getHostString());
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setReuseAddress(true);
    // Java's default of 50 lets a burst of clients wait for a second before they try again.
    connector.setAcceptQueueSize(limits.connections());
    return connector;
  }

  private Handler handlers() throws Exception {
    CompressionHandler compressed =
        new CompressionHandler(
            new Handler.Sequence(StaticFiles.handler(staticFolder), SparkRoutes.handler(spark)));
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(GZIP_FROM_BYTES);
    compressed.putCompression(gzip);
    compressed.putConfiguration(
        "/",
        CompressionConfig.builder()
            .defaults()
            .compressIncludeMethod(HttpMethod.GET.asString())
            .build());
    // Jetty waits for running requests on shutdown only where a handler counts them.
    return new GracefulHandler(new RequestFilter(compressed, metrics, limits, accessLog, basePath));
  }

  /** Does nothing, as there are no web sockets; the inherited method throws. */
  @Override
  public void configureWebSockets(
      Map<String, WebSocketHandlerWrapper> handlers, Optional<Long> idleMillis) {}

  @Override
  public void join() throws InterruptedException {
    Server running = server;
    if (running != null) {
      running.join();
    }
  }

  @Override
  public void extinguish() {
    Server running = server;
    if (running == null) {
      return;
    }
    try {
      running.stop();
    } catch (Exception e) {
      // A request that took too long was cut off; the server is down all the same.
      LOG.debug("Stopping the server", e);
    }
  }

  @Override
  public int activeThreadCount() {
    Server running = server;
    return running == null ? 0 : running.getThreadPool().getThreads();
  }
}
