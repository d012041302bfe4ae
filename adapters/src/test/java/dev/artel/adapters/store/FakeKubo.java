package dev.artel.adapters.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An RPC that answers as it is told to, and as Kubo where it is told nothing. */
final class FakeKubo implements AutoCloseable {
  /** Answers a call. */
  interface Answer {
    void give(HttpExchange call) throws IOException;
  }

  private static final Answer VERSION = json("{\"Version\":\"0.39.0\"}");

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>(Map.of("version", VERSION));
  private final List<String> calls = new CopyOnWriteArrayList<>();

  FakeKubo() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v0/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on; the path is that behind {@code /api/v0/}, with or without its query. */
  FakeKubo on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  FakeKubo block(ContentId id, byte[] octets) {
    return on("block/get?arg=" + id, ok(octets));
  }

  /** The paths that were called, with their first argument. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  static Answer json(String text) {
    return ok(text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer ok(byte[] octets) {
    return status(200, octets);
  }

  static Answer refusal(String message) {
    var text = "{\"Message\":\"" + message + "\",\"Code\":0,\"Type\":\"error\"}";
    return status(500, text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer status(int status, byte[] octets) {
    return call -> {
      call.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
      try (var out = call.getResponseBody()) {
        out.write(octets);
      }
    };
  }

  private void handle(HttpExchange call) throws IOException {
    var path = call.getRequestURI().getPath().substring("/api/v0/".length());
    var query = String.valueOf(call.getRequestURI().getRawQuery());
    var named = path + "?" + URLDecoder.decode(query.split("&", -1)[0], StandardCharsets.UTF_8);
    calls.add(named);
    call.getRequestBody().readAllBytes();
    var absent = refusal("context deadline exceeded");
    try (call) {
      answers.getOrDefault(named, answers.getOrDefault(path, absent)).give(call);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
