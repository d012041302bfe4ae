package dev.artel.adapters.store;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Kubo's RPC over HTTP. Every call is bounded in time and in bytes; what goes wrong is told as one
 * of three: the daemon is away ({@link AwayException}), it refuses ({@link KuboRefusal}), or it is
 * no Kubo. Source: {@code docs.ipfs.tech/reference/kubo/rpc}.
 */
final class KuboRpc implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int REFUSED = 500;
  private static final int GATEWAY = 502;
  private static final int SHOWN = 300;

  /** What came back, whatever it is. */
  private record Answer(int status, byte[] body) {}

  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  KuboRpc(URI url) {
    this.url = url;
  }

  URI url() {
    return url;
  }

  /** At most one byte more than the call allows. */
  byte[] call(KuboCall call) throws IOException {
    var uri = url.resolve("/api/v0/" + call.path());
    var request = call.onto(HttpRequest.newBuilder(uri)).build();
    try {
      return checked(Timed.call(call.limit(), () -> exchange(request, call.most())));
    } catch (TimedOutException e) {
      throw away("it was silent for " + call.limit().toMillis() + " ms, see its log", e);
    }
  }

  /** The last of the objects that the daemon answered, one a line. */
  Tree.Obj ask(KuboCall call) throws IOException {
    var text = new String(call(call), StandardCharsets.UTF_8).strip();
    return object(text.substring(text.lastIndexOf('\n') + 1))
        .orElseThrow(() -> stranger("answers \"" + shown(text) + "\""));
  }

  /** A text among the fields; empty where there is none. */
  static String text(Tree.Obj object, String field) {
    return object.fields().get(field) instanceof Tree.Str(String value, int _) ? value : "";
  }

  private Answer exchange(HttpRequest request, int most) throws IOException {
    try {
      var response = http.send(request, BodyHandlers.ofInputStream());
      try (var in = response.body()) {
        return new Answer(response.statusCode(), in.readNBytes(most + 1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for Kubo");
    } catch (ProtocolException e) {
      throw stranger("does not speak HTTP (%s)".formatted(reason(e)));
    } catch (IOException e) {
      throw away(reason(e), e);
    }
  }

  private byte[] checked(Answer answer) throws IOException {
    if (answer.status == OK) {
      return answer.body;
    }
    var text = new String(answer.body, StandardCharsets.UTF_8);
    var reason = object(text).map(object -> text(object, "Message")).orElse("");
    if (answer.status == REFUSED && !reason.isEmpty()) {
      throw new KuboRefusal(
          "the Kubo daemon at %s refuses: %s".formatted(url, shown(reason)), reason);
    }
    var what = "answers status %d, \"%s\"".formatted(answer.status, shown(text));
    throw answer.status >= GATEWAY ? away(what, new IOException(what)) : stranger(what);
  }

  private static Optional<Tree.Obj> object(String text) {
    try {
      return Json.parse(text) instanceof Tree.Obj object ? Optional.of(object) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private AwayException away(String why, IOException cause) {
    return new AwayException(
        "no Kubo daemon answers at %s: %s; start it (ipfs daemon), or correct the store's url"
            .formatted(url, why),
        cause);
  }

  private StrangerException stranger(String what) {
    return new StrangerException(
        "what is at %s is no Kubo RPC: it %s; the store's url must be that of Addresses.API in Kubo's configuration"
            .formatted(url, what));
  }

  private static String reason(IOException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  /** Of a stranger's text, what fits on a terminal and does nothing to it. */
  private static String shown(String text) {
    var line = text.replaceAll("[\\p{C}\\s]+", " ").strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
