package dev.artel.node;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A node's figures, for Prometheus. Source: its text exposition format 0.0.4. */
final class Counts {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, AtomicLong> running = new ConcurrentHashMap<>();
  private final MultiGauge tasks =
      MultiGauge.builder("artel.task.done")
          .description("Part of a task that is done, 0 to 1, with where it stands")
          .register(registry);

  /** What is asked whenever the figures are read. */
  void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  void add(String name, long amount, String... tags) {
    registry.counter(name, tags).increment((double) amount);
  }

  void running(String kind, int change) {
    running
        .computeIfAbsent(
            kind,
            _ -> {
              var count = new AtomicLong();
              Gauge.builder("artel.steps.running", count::get).tag("kind", kind).register(registry);
              return count;
            })
        .addAndGet(change);
  }

  void tasks(List<Vitals.Part> parts) {
    var rows =
        parts.stream().map(part -> MultiGauge.Row.of(tags(part), part.standing().done())).toList();
    tasks.register(List.copyOf(rows), true);
  }

  private static Tags tags(Vitals.Part part) {
    return Tags.of(
        "task", part.joined().task().toString(),
        "role", part.joined().role(),
        "stage", part.standing().stage());
  }

  String text() {
    return registry.scrape();
  }
}
