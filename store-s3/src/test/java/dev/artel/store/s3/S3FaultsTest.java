package dev.artel.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.testkit.ContentStoreSuite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is full, has no time, or is another. */
class S3FaultsTest {
  private static final byte[] CONTENT = ContentStoreSuite.content(1000);

  private HttpServer server;
  private S3Store store;
  private int status = 200;
  private String answer = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    store =
        new S3Store(
            new S3Place(
                url(),
                "content",
                "us-east-1",
                new S3Place.Credentials("artel", "hush"),
                Duration.ofMinutes(1)));
  }

  @AfterEach
  void stop() {
    store.close();
    server.stop(0);
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange call) throws IOException {
    call.getRequestBody().readAllBytes();
    if (status == 200 && !answer.contains("<")) {
      call.getResponseHeaders().add("ETag", "\"0\"");
    }
    var octets = answer.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
    try (call) {
      call.getResponseBody().write(octets);
    }
  }

  private void fails(String code) {
    answer = "<Error><Code>%s</Code><Message>no</Message></Error>".formatted(code);
  }

  @Test
  void shouldSayThatTheServiceIsFullAndPutAgainWhenThereIsRoom() throws IOException {
    status = 507;
    fails("InsufficientStorage");
    assertThatThrownBy(() -> store.put(Source.of(CONTENT)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the S3 service at %s is full: status 507", url())
        .hasMessageContaining("make room in bucket content");

    status = 403;
    fails("QuotaExceeded");
    assertThatThrownBy(() -> store.put(Source.of(CONTENT))).hasMessageContaining("is full");

    status = 200;
    answer = "";
    assertThat(store.put(Source.of(CONTENT)).toString()).startsWith("Qm");
  }

  @Test
  void shouldSayWhatTheServiceRefuses() {
    status = 503;
    fails("SlowDown");

    assertThatThrownBy(() -> store.put(Source.of(CONTENT)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the S3 service at %s refuses: status 503 SlowDown", url());
  }

  @Test
  void shouldSayThatSomebodyElseAnswers() {
    answer = "<html>welcome</html>";

    assertThatThrownBy(() -> store.put(Source.of(CONTENT)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("what is at %s is no S3 service", url());
    assertThatThrownBy(() -> store.fetch(new Cid(Digests.sha256(CONTENT)), 1000))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("what is at %s is no S3 service", url());
  }
}
