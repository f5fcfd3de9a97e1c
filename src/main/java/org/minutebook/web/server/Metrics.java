package org.minutebook.web.server;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.minutebook.search.Status;
import org.minutebook.web.Condition;
import org.minutebook.web.PageAddresses;

/** Counts and measures what a server does, for Prometheus. */
public final class Metrics {
  /** Upper bounds of the times that are told apart, in seconds. */
  private static final double[] SECONDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 60};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("minutebook_requests_total")
          .help("Requests answered, by what was asked for and the status of the answer.")
          .labelNames("kind", "status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("minutebook_request_seconds")
          .help("Time from a request's headers to the end of its answer.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .labelNames("kind")
          .register(registry);

  /** {@code condition} tells how the index does. */
  public Metrics(Supplier<Condition> condition) {
    gauge(
        "minutebook_index_age_seconds",
        "Time since the index last changed.",
        () -> condition.get().status().map(Status::indexed).map(Metrics::age).orElse(Double.NaN));
    gauge(
        "minutebook_index_checked_seconds",
        "Time since the archive was last compared with the index after a change.",
        () -> condition.get().checked().map(Metrics::age).orElse(Double.NaN));
    gauge("minutebook_index_bytes", "Size of the index.", () -> condition.get().bytes());
    gauge(
        "minutebook_meetings",
        "Meetings in the index.",
        () -> condition.get().status().map(Status::meetings).orElse(0L));
    gauge(
        "minutebook_warnings",
        "Conditions that somebody should look at; /readyz names them.",
        () -> condition.get().warnings().size());
    gauge(
        "minutebook_files",
        "Files of the archive that are no minutes, or could not be read.",
        "outcome",
        Map.of(
            "passed_over", () -> condition.get().passedOver(),
            "unreadable", () -> condition.get().unreadable()));
    Runtime runtime = Runtime.getRuntime();
    gauge(
        "jvm_memory_used_bytes",
        "Memory in use.",
        "area",
        Map.of("heap", () -> runtime.totalMemory() - runtime.freeMemory()));
    gauge(
        "jvm_memory_max_bytes",
        "Memory that may be used.",
        "area",
        Map.of("heap", runtime::maxMemory));
  }

  private static double age(Instant time) {
    return Duration.between(time, Instant.now()).toMillis() / 1000.0;
  }

  /** Adds a value that is asked for whenever somebody reads the metrics. */
  public void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  private void gauge(String name, String help, String label, Map<String, DoubleSupplier> values) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(label)
        .callback(
            callback -> values.forEach((key, value) -> callback.call(value.getAsDouble(), key)))
        .register(registry);
  }

  /** Counts a request once it is answered. */
  void follow(Request request, Response response) {
    String kind = kind(RequestFilter.path(request));
    long began = System.nanoTime();
    Request.addCompletionListener(
        request,
        failure -> {
          requests.labelValues(kind, String.valueOf(response.getStatus())).inc();
          seconds.labelValues(kind).observe((System.nanoTime() - began) / 1e9);
        });
  }

  private static String kind(String path) {
    if (PageAddresses.isApi(path)) {
      return "api";
    }
    if (path.startsWith("/static/")) {
      return "file";
    }
    return PageAddresses.OPERATING.contains(path) ? "operating" : "page";
  }

  /** All of it in Prometheus's text format. */
  public Reply reply() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create()
          .write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return new Reply(
        200,
        PrometheusTextFormatWriter.CONTENT_TYPE,
        text.toString(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }
}
