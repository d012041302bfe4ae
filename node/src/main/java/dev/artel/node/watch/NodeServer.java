package dev.artel.node.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.artel.node.Vitals;
import dev.artel.node.nodefile.NodeFile;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers those who look after a node: {@code /health} while the process lives, {@code /ready}
 * while it can act, {@code /metrics} for Prometheus. Nothing can be changed through it, and nothing
 * secret is told.
 */
public final class NodeServer implements AutoCloseable {
  private static final int BACKLOG = 16;
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private record Answer(int status, String type, String text) {}

  private interface Page {
    Answer answer();
  }

  private NodeServer(HttpServer server) {
    this.server = server;
  }

  /** Listens at once; on any port that is free where the place's is 0. */
  public static NodeServer start(NodeFile.Http place, Vitals vitals) throws IOException {
    var address = new InetSocketAddress(place.address(), place.port());
    var opened = new NodeServer(HttpServer.create(address, BACKLOG));
    opened.page("/health", () -> new Answer(HttpURLConnection.HTTP_OK, PLAIN, "alive\n"));
    opened.page("/ready", () -> readiness(vitals));
    opened.page(
        "/metrics", () -> new Answer(HttpURLConnection.HTTP_OK, EXPOSITION, vitals.metrics()));
    opened.server.setExecutor(opened.threads);
    opened.server.start();
    return opened;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static Answer readiness(Vitals vitals) {
    var problems = vitals.problems();
    return problems.isEmpty()
        ? new Answer(HttpURLConnection.HTTP_OK, PLAIN, "ready\n")
        : new Answer(HttpURLConnection.HTTP_UNAVAILABLE, PLAIN, String.join("\n", problems) + "\n");
  }

  private void page(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            send(exchange, path, page);
          }
        });
  }

  private static void send(HttpExchange exchange, String path, Page page) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(path)) {
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_NOT_FOUND, -1);
    } else if (!exchange.getRequestMethod().equals("GET")) {
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_BAD_METHOD, -1);
    } else {
      var answer = page.answer();
      var octets = answer.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), octets.length);
      exchange.getResponseBody().write(octets);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
