package dev.artel.learning.data;

import dev.artel.core.port.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches MNIST from the first mirror that has it. A file comes into the folder under its own name
 * only when it is whole and its checksum right. A mirror that fails is no error: the next is asked.
 */
final class MnistDownload {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long TRANSFER_SECONDS = 120;

  /** The largest file has 9.9 MB. */
  private static final long MAX_FILE = 16 << 20;

  private final List<URI> mirrors;
  private final Progress progress;

  MnistDownload(List<URI> mirrors, Progress progress) {
    this.mirrors = mirrors;
    this.progress = progress;
  }

  /** Whether the folder has all files now. */
  boolean into(Path folder) throws InterruptedException {
    for (var mirror : mirrors) {
      progress.stage("downloading MNIST from " + mirror.getHost());
      try (var client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
        Files.createDirectories(folder);
        for (var file : MnistFile.values()) {
          fetch(client, mirror, file, folder);
        }
        return true;
      } catch (IOException | DataException e) {
        progress.stage("no MNIST from " + mirror.getHost() + ": " + e.getMessage());
      }
    }
    return false;
  }

  private static void fetch(HttpClient client, URI mirror, MnistFile file, Path folder)
      throws IOException, InterruptedException {
    var response = request(client, mirror.resolve(file.packedName()));
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode() + " for " + response.uri());
    }
    var part = Files.createTempFile(folder, file.packedName(), ".part");
    try {
      Files.write(part, response.body());
      file.read(part);
      Files.move(part, folder.resolve(file.packedName()), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The client's own timeouts end with the headers; a body that stalls is given up here. */
  private static HttpResponse<byte[]> request(HttpClient client, URI uri)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri).timeout(CONNECT.multipliedBy(2)).build();
    var answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_FILE));
    try {
      return answer.get(TRANSFER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      client.shutdownNow();
      throw new IOException("no answer", e);
    }
  }
}
