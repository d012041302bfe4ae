package dev.artel.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.adapters.store.StoreSettings;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.wire.Json;
import dev.artel.testkit.ContentStoreSuite;
import dev.artel.testkit.engines.FreePorts;
import dev.artel.testkit.engines.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTest extends ContentStoreSuite {
  private static final String BUCKET = "content";

  @TempDir static Path serverFolder;
  @TempDir Path folder;

  private static S3Server server;
  private static URI url;

  @BeforeAll
  static void start() throws IOException {
    server = new S3Server(serverFolder);
    url = server.start();
    Files.createDirectories(server.bucket(BUCKET));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private S3Store store(URI at, String bucket, String secret) throws IOException {
    Files.writeString(folder.resolve("secret"), secret + "\n");
    var json =
        """
        {"kind": "s3", "url": "%s", "patience": 60,
         "s3": {"bucket": "%s", "accessKey": "artel", "secretFile": "secret"}}"""
            .formatted(at, bucket);
    return S3Store.open(Json.read(Json.parse(json), StoreSettings.class), folder);
  }

  private S3Store store() throws IOException {
    return store(url, BUCKET, S3Server.SECRET);
  }

  @Override
  protected ContentStore openStore() throws IOException {
    return store();
  }

  @Test
  void shouldGiveTheIdsOfTheEmbeddedStore() throws IOException {
    var embedded = new EmbeddedStore(folder.resolve("embedded"));
    try (var store = store()) {
      for (int size : new int[] {0, 1, 262_144, 262_145, 5_000_000}) {
        var id = store.put(Source.of(content(size)));

        assertThat(id).isEqualTo(embedded.put(Source.of(content(size))));
        assertThat(server.bucket(BUCKET).resolve(id.toString())).hasBinaryContent(content(size));
      }
    }
  }

  @Test
  void shouldCallSwappedAndTruncatedObjectsDamaged() throws IOException {
    try (var store = store()) {
      for (int size : new int[] {400_000, 4_000_000}) {
        var id = store.put(Source.of(content(size)));
        var file = server.bucket(BUCKET).resolve(id.toString());
        var swapped = content(size);
        swapped[333_333] ^= 1;

        Files.write(file, swapped);
        assertThat(store.fetch(id, size)).isInstanceOf(Fetched.Damaged.class);
        Files.write(file, new byte[size - 1]);
        assertThat(store.fetch(id, size)).isInstanceOf(Fetched.Damaged.class);
        Files.write(file, new byte[size + 1]);
        assertThat(store.fetch(id, size)).isEqualTo(new Fetched.TooLarge(size + 1));
      }
    }
  }

  @Test
  void shouldForgetWhatIsUnpinned() throws IOException {
    try (var store = store()) {
      var id = store.put(Source.of(content(77)));

      store.unpin(id);

      assertThat(store.fetch(id, 77)).isEqualTo(new Fetched.Missing());
    }
  }

  @Test
  void shouldSayThatTheSecretIsWrong() throws IOException {
    try (var store = store(url, BUCKET, "artel-guess")) {
      assertThatThrownBy(() -> store.put(Source.of(content(5))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(url.toString())
          .hasMessageContaining("refuses access key artel: status 403 SignatureDoesNotMatch")
          .hasMessageContaining("s3.secretFile")
          .hasMessageNotContaining("guess");
      assertThatThrownBy(() -> store.fetch(store().put(Source.of(content(6))), 10))
          .hasMessageContaining("refuses access key");
    }
  }

  @Test
  void shouldSayThatTheBucketIsMissing() throws IOException {
    try (var store = store(url, "nowhere", S3Server.SECRET)) {
      assertThatThrownBy(() -> store.put(Source.of(content(5))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("there is no bucket nowhere at " + url)
          .hasMessageContaining("s3.bucket");
      assertThatThrownBy(() -> store.fetch(store().put(Source.of(content(5))), 10))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("there is no bucket nowhere");
    }
  }

  @Test
  void shouldSayThatNobodyAnswers() throws IOException {
    var nobody = URI.create("http://127.0.0.1:" + FreePorts.row(1));
    try (var store = store(nobody, BUCKET, S3Server.SECRET)) {
      assertThatThrownBy(() -> store.put(Source.of(content(5))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no S3 service answers at " + nobody)
          .hasMessageContaining("start it");
    }
  }

  @Test
  void shouldSayWhereTheSecretShouldBe() {
    var json =
        "{\"kind\": \"s3\", \"url\": \"http://127.0.0.1:1\", \"s3\": {\"bucket\": \"content\","
            + " \"accessKey\": \"artel\", \"secretFile\": \"lost\"}}";
    var settings = Json.read(Json.parse(json), StoreSettings.class);

    assertThatThrownBy(() -> S3Store.open(settings, folder))
        .hasMessageContaining("there is no " + folder.resolve("lost"));
  }
}
