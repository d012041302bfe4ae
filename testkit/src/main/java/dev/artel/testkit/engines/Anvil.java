package dev.artel.testkit.engines;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An Ethereum chain of one's own in one process, under London's rules, on a free port. It mines
 * every transaction at once unless told otherwise, and keeps nothing.
 */
public final class Anvil implements AutoCloseable {
  private static final String SCRIPT = "forge.sh";
  private static final long SOON_MILLIS = 20;
  private static final int TRIES = 6_000;
  private static final long LONG_AGO = 1_600_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = FreePorts.row(1);
  private final List<String> command;
  private Process process;
  private int restarts;

  private Anvil(List<String> command) {
    this.command = command;
    this.process = launch();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Skips the test where it is not installed. */
  public static Anvil start(String... options) {
    var printed = EngineScript.of(SCRIPT).run("path");
    var program =
        printed
            .lines()
            .filter(line -> line.startsWith("anvil="))
            .map(line -> Path.of(line.substring("anvil=".length())))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(SCRIPT + " names no anvil: " + printed));
    var command = new ArrayList<>(List.of(EngineScript.require(SCRIPT, program).toString()));
    command.addAll(List.of("--hardfork", "london", "--gas-limit", "100000000", "--silent"));
    command.addAll(List.of(options));
    return new Anvil(command);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Gives somebody a thousand coins for gas. */
  public void fund(Object address) {
    rpc("anvil_setBalance", "\"" + address + "\", \"0x3635c9adc5dea00000\"");
  }

  /**
   * @param parameters as JSON, without the brackets
   */
  public Tree rpc(String method, String parameters) {
    var body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":[%s]}"
            .formatted(method, parameters);
    var request =
        HttpRequest.newBuilder(url())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      if (Json.parse(answer) instanceof Tree.Obj object && object.fields().containsKey("result")) {
        return object.fields().get("result");
      }
      throw new IllegalStateException("anvil answers " + method + " with " + answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while anvil answers", e);
    }
  }

  /** As a power cut would: another chain begins on the same port. */
  public void restart() {
    close();
    // Or else a chain begun within the same second would have the same first block.
    restarts++;
    process = launch("--timestamp", Long.toString(LONG_AGO + restarts));
  }

  private Process launch(String... options) {
    try {
      var all = new ArrayList<>(command);
      all.addAll(List.of(options));
      all.addAll(List.of("--port", Integer.toString(port)));
      var started =
          new ProcessBuilder(all)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      for (int i = 0; !answers(); i++) {
        if (i == TRIES || !started.isAlive()) {
          throw new IllegalStateException("anvil does not answer: " + all);
        }
        Thread.sleep(SOON_MILLIS);
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while anvil starts", e);
    }
  }

  private boolean answers() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
