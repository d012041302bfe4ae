package dev.artel.node.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.node.Vitals;
import dev.artel.node.nodefile.NodeFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class NodeServerTest {
  private static final String HERE = "127.0.0.1";

  private final HttpClient client = HttpClient.newHttpClient();

  private static NodeServer start(Vitals vitals) throws IOException {
    return NodeServer.start(new NodeFile.Http(HERE, 0), vitals);
  }

  private HttpResponse<String> ask(String method, int port, String path) throws Exception {
    var uri = URI.create("http://" + HERE + ":" + port + path);
    var request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void shouldTellHealthReadinessAndFigures() throws Exception {
    var vitals = new Vitals();
    vitals.ledgerFails(new IOException("connection refused"));

    try (var server = start(vitals)) {
      int port = server.port();
      assertThat(ask("GET", port, "/health").statusCode()).isEqualTo(200);
      var ready = ask("GET", port, "/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("ledger: connection refused", "store: not opened yet");
      var metrics = ask("GET", port, "/metrics");
      assertThat(metrics.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/plain; version=0.0.4");
      assertThat(metrics.body().lines())
          .contains("artel_ready 0.0", "artel_ledger_height -1.0", "# TYPE artel_ready gauge")
          .anyMatch(line -> line.startsWith("artel_memory_resident_bytes "));
    }
  }

  @Test
  void shouldDoNothingElse() throws Exception {
    try (var server = start(new Vitals())) {
      int port = server.port();
      assertThat(ask("GET", port, "/").statusCode()).isEqualTo(404);
      assertThat(ask("GET", port, "/metrics/../key.json").statusCode()).isEqualTo(404);
      assertThat(ask("POST", port, "/ready").statusCode()).isEqualTo(405);
    }
  }
}
