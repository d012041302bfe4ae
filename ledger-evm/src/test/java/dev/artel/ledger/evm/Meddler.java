package dev.artel.ledger.evm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a ledger and its node, and spoils what they say to each other. */
final class Meddler implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI node;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Mischief mischief = Mischief.NONE;

  /** Of an answer's text, made of the question's and of what the node said to it. */
  interface Mischief {
    Mischief NONE = (_, answer) -> answer;

    /** Thrown for an answer with this status. */
    final class Status extends RuntimeException {
      private static final long serialVersionUID = 1;
      private final int code;

      Status(int code) {
        this.code = code;
      }
    }

    String of(String question, String answer);
  }

  Meddler(URI node) {
    this.node = node;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** With a secret in its path, as providers have it. */
  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v3/SECRET");
  }

  void does(Mischief other) {
    mischief = other;
  }

  void behaves() {
    mischief = Mischief.NONE;
  }

  /** How many questions there were. */
  int asked() {
    return asked.get();
  }

  /** Straight to the node. */
  String ask(String question) {
    try {
      return forward(question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      var question = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var answer = mischief.of(question, forward(question)).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (Mischief.Status e) {
      exchange.sendResponseHeaders(e.code, -1);
    }
  }

  private String forward(String question) throws IOException {
    var request =
        HttpRequest.newBuilder(node)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
