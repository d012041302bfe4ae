package dev.artel.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.artel.core.port.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MnistSourceTest {
  @TempDir private Path folder;

  private Corpus find(Map<String, String> environment, URI... mirrors)
      throws IOException, InterruptedException {
    var directory = Files.createDirectories(folder.resolve("project"));
    return new MnistSource(environment, directory, List.of(mirrors)).find(Progress.NONE);
  }

  /** Serves a folder under / until it is closed. */
  private static final class Mirror implements AutoCloseable {
    private final HttpServer server;

    Mirror(Path files) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            var file = files.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean found = Files.exists(file);
            exchange.sendResponseHeaders(found ? 200 : 404, found ? Files.size(file) : -1);
            if (found) {
              Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
          });
      server.start();
    }

    URI uri() {
      return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void shouldReadTheRealDigits() throws IOException {
    var real = Examples.realData("mnist");
    var corpus = MnistSource.read(real);

    assertThat(Arrays.copyOf(corpus.train().labels(), 5)).containsExactly(5, 0, 4, 1, 9);
    assertThat(corpus.train().samples()).isEqualTo(60_000);
    assertThat(corpus.train().counts())
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    assertThat(corpus.test().samples()).isEqualTo(10_000);
    assertThat(corpus.test().imageShape()).containsExactly(1, 28, 28);
    assertThat(corpus.provenance()).isEqualTo("MNIST (LeCun et al.), from " + real.toRealPath());
  }

  /** The sums that others publish; the product itself checks SHA-256. */
  @ParameterizedTest
  @CsvSource({
    "TRAIN_IMAGES, 6bbc9ace898e44ae57da46a324031adb",
    "TRAIN_LABELS, a25bea736e30d166cdddb491f175f624",
    "TEST_IMAGES, 2646ac647ad5339dbf082846283269ea",
    "TEST_LABELS, 27ae3e4e09519cfbb04c329615203637"
  })
  void shouldAgreeWithThePublishedSums(MnistFile file, String md5)
      throws IOException, GeneralSecurityException {
    var path = file.in(Examples.realData("mnist")).orElseThrow();

    var digest = MessageDigest.getInstance("MD5").digest(Idx.unpack(path));

    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(md5);
    assertThat(file.read(path).shape().getFirst()).isIn(60_000, 10_000);
  }

  @Test
  void shouldLookInTheNamedFolderFirstThenBesideThenInTheCache()
      throws IOException, InterruptedException {
    var real = Examples.realData("mnist");
    var named = copy(real, folder.resolve("named"));
    var beside = copy(real, folder.resolve("shared").resolve("data").resolve("mnist"));
    var cache = copy(real, folder.resolve("cache").resolve("artel").resolve("mnist"));
    var environment =
        Map.of(
            "ARTEL_DATA", named.toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString());

    assertThat(find(environment).provenance()).endsWith("from " + named);
    delete(named);
    assertThat(find(environment).provenance()).endsWith("from " + beside);
    delete(beside);
    assertThat(find(environment).provenance()).endsWith("from " + cache);
    delete(cache);
    assertThat(find(environment).provenance()).isEqualTo(StrokeDigits.PROVENANCE);
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (var file : MnistFile.values()) {
      Files.copy(file.in(from).orElseThrow(), to.resolve(file.packedName()));
    }
    return to;
  }

  private static void delete(Path mnist) throws IOException {
    for (var file : MnistFile.values()) {
      Files.delete(mnist.resolve(file.packedName()));
    }
  }

  @Test
  void shouldDownloadIntoTheCacheFromTheFirstGoodMirror() throws IOException, InterruptedException {
    var real = Examples.realData("mnist");
    var home = Map.of("HOME", folder.resolve("home").toString());
    var wrong = Files.createDirectories(folder.resolve("wrong"));
    Files.writeString(wrong.resolve(MnistFile.TRAIN_IMAGES.packedName()), "not digits at all");

    try (var bad = new Mirror(wrong);
        var good = new Mirror(real)) {
      assertThat(find(home, bad.uri(), good.uri()).provenance()).startsWith("MNIST");
    }

    var cache = folder.resolve("home/.cache/artel/mnist");
    assertThat(find(home).provenance()).endsWith("from " + cache);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void shouldDrawDigitsWhereNoMirrorAnswers() throws IOException, InterruptedException {
    var home = Map.of("HOME", folder.toString());

    try (var empty = new Mirror(folder)) {
      var corpus = find(home, empty.uri(), URI.create("http://localhost:1/"));

      assertThat(corpus.provenance()).isEqualTo("synthetic stroke digits: no MNIST found");
    }
  }

  @Test
  void shouldNotGoOnPastAFileThatIsNotMnist() throws IOException {
    var file = folder.resolve("t10k-labels-idx1-ubyte");
    Files.write(file, HexFormat.of().parseHex("0000080100000000"));

    assertThatThrownBy(() -> MnistFile.TEST_LABELS.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("should be ff7bcfd4")
        .hasMessageContaining("and is ")
        .hasMessageContaining("fetch it again");
    assertThatThrownBy(() -> find(Map.of("ARTEL_DATA", folder.toString())))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("lacks MNIST's train-images-idx3-ubyte.gz");
  }

  @Test
  void shouldRefuseTheFolderThatTheUserNamesIfItHasNoMnist() {
    assertThatThrownBy(() -> MnistSource.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("name another folder");
  }
}
