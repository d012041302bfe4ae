package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.testkit.ContentStoreSuite;
import dev.artel.testkit.engines.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A daemon that is away, is none, refuses, lies or is full. */
class KuboFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String PEER = "/ip4/127.0.0.1/tcp/4001/p2p/12D3KooWSomebody";
  private static final byte[] CONTENT = ContentStoreSuite.content(600_000);
  private static final Source SOURCE = Source.of(CONTENT);

  private final Map<ContentId, byte[]> blocks = new LinkedHashMap<>();
  private FakeKubo fake;
  private KuboStore store;
  private Cid id;

  @BeforeEach
  void start() throws IOException {
    fake = new FakeKubo();
    store = new KuboStore(fake.url(), List.of(), LONG);
    id = new Cid(new TreeBuilder(Profile.V0, blocks::put).add(SOURCE).digest());
    blocks.forEach(fake::block);
  }

  @AfterEach
  void stop() {
    store.close();
    fake.close();
  }

  private ContentId root() {
    return ContentId.of(id);
  }

  private ContentId leaf() {
    return blocks.keySet().iterator().next();
  }

  private static void assertFails(KuboStore store, String... texts) {
    assertThatThrownBy(() -> store.put(SOURCE))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(texts);
    assertThatThrownBy(() -> store.fetch(new Cid(Profile.V0.id(SOURCE).digest()), 1 << 20))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(texts);
  }

  @Test
  void shouldSayThatNobodyAnswers() {
    var nobody = URI.create("http://127.0.0.1:" + FreePorts.row(1));
    try (var away = new KuboStore(nobody, List.of(), SHORT)) {
      assertFails(away, "no Kubo daemon answers at " + nobody, "start it", "store's url");
    }
  }

  @Test
  void shouldSayThatSomebodyElseAnswers() {
    for (var answer :
        List.of(
            FakeKubo.json("<html>welcome</html>"),
            FakeKubo.json("{}"),
            FakeKubo.status(404, "404 page not found".getBytes(StandardCharsets.UTF_8)),
            FakeKubo.status(403, new byte[0]),
            FakeKubo.status(200, new byte[100_000]))) {
      fake.on("version", answer);

      assertFails(store, "what is at " + fake.url(), "no Kubo");
    }
  }

  @Test
  void shouldSayThatWhatAnswersSpeaksNoHttp() throws IOException {
    try (var socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greetAsSsh(socket));
      var url = URI.create("http://127.0.0.1:" + socket.getLocalPort());
      try (var ssh = new KuboStore(url, List.of(), LONG)) {
        assertFails(ssh, "what is at " + url + " is no Kubo RPC: it does not speak HTTP");
      }
    }
  }

  private static void greetAsSsh(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        client.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.UTF_8));
        client.getInputStream().readNBytes(1);
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void shouldSayThatTheDaemonIsSilent() throws InterruptedException {
    var end = new CountDownLatch(1);
    fake.on("version", call -> await(end));

    try (var hasty = new KuboStore(fake.url(), List.of(), SHORT)) {
      assertThatThrownBy(() -> hasty.fetch(id, 1 << 20))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("it was silent for 2400 ms");
    }
    end.countDown();
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void shouldSayWhatTheDaemonRefuses() {
    fake.on("add", FakeKubo.refusal("the repository \\u001b[31mis locked"));
    fake.on("block/get?arg=" + root(), FakeKubo.refusal("the repository is locked"));
    fake.on("pin/rm", FakeKubo.refusal("the repository is locked"));

    assertThatThrownBy(() -> store.put(SOURCE))
        .hasMessage(
            "the Kubo daemon at %s refuses: the repository [31mis locked".formatted(fake.url()));
    assertThatThrownBy(() -> store.fetch(id, 1 << 20)).hasMessageContaining("is locked");
    assertThatThrownBy(() -> store.unpin(id)).hasMessageContaining("is locked");
  }

  @Test
  void shouldSayThatTheDaemonIsFullAndPutAgainWhenThereIsRoom() throws IOException {
    fake.on("add", FakeKubo.refusal("write /x/blocks/put-1: no space left on device"));

    assertThatThrownBy(() -> store.put(SOURCE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the Kubo daemon at " + fake.url())
        .hasMessageContaining("no space left on device; make room there (ipfs repo gc)");

    fake.on("add", FakeKubo.json("{\"Name\":\"file\",\"Hash\":\"" + id + "\"}"));
    assertThat(store.put(SOURCE)).isEqualTo(id);
  }

  @Test
  void shouldNotBelieveThatOtherContentWasStored() {
    fake.on("add", FakeKubo.json("{\"Hash\":\"QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH\"}"));
    assertThatThrownBy(() -> store.put(SOURCE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(
            "stored \"QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH\" for " + id);

    fake.on("add", FakeKubo.status(200, new byte[0]));
    assertThatThrownBy(() -> store.put(SOURCE)).isInstanceOf(IOException.class);
  }

  @Test
  void shouldCallSwappedAndTruncatedBlocksDamaged() throws IOException {
    for (var block : List.of(root(), leaf())) {
      var honest = blocks.getOrDefault(block, new byte[0]);
      var swapped = honest.clone();
      swapped[honest.length / 2] ^= 1;
      for (var bad : List.of(swapped, Arrays.copyOf(honest, honest.length - 1), new byte[0])) {
        fake.block(block, bad);

        assertThat(store.fetch(id, 1 << 20)).isInstanceOf(Fetched.Damaged.class);
      }
      fake.block(block, honest);
    }
    assertThat(store.fetch(id, 1 << 20)).isInstanceOf(Fetched.Found.class);
  }

  @Test
  void shouldNotServeWhatIsSwappedAfterItWasFound() throws IOException {
    var large = Source.of(ContentStoreSuite.content(3_000_000));
    var root = new TreeBuilder(Profile.V0, fake::block).add(large);
    var found = (Fetched.Found) store.fetch(new Cid(root.digest()), 3_000_000);
    fake.block(leafOf(large), new byte[1000]);

    assertThatThrownBy(() -> found.bytes().read(3_000_000))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gives other bytes");
  }

  private static ContentId leafOf(Source content) throws IOException {
    var leaves = new LinkedHashMap<ContentId, byte[]>();
    new TreeBuilder(Profile.V0, leaves::put).add(content);
    return leaves.keySet().iterator().next();
  }

  @Test
  void shouldReadNoMoreOfAnEnormousBlockThanABlockMayHave() throws IOException {
    var given = new AtomicLong();
    fake.on("block/get?arg=" + leaf(), call -> flood(call, given));

    assertThat(store.fetch(id, 1 << 20)).isInstanceOf(Fetched.Damaged.class);
    assertThat(given).hasValueLessThan(64 << 20);
  }

  private static void flood(HttpExchange call, AtomicLong given) throws IOException {
    call.sendResponseHeaders(200, 0);
    var out = call.getResponseBody();
    while (given.addAndGet(1 << 16) < 1L << 32) {
      out.write(new byte[1 << 16]);
    }
  }

  @Test
  void shouldReadNothingButTheRootOfWhatIsTooLarge() throws IOException {
    var root = FileNode.branch(List.of(new FileLink(leaf(), 1L << 40, 1L << 40)));
    var enormous = ContentId.of(0, ContentId.Codec.DAG_PB, root);
    fake.block(enormous, root);

    assertThat(store.fetch(new Cid(enormous.digest()), 1 << 20))
        .isEqualTo(new Fetched.TooLarge(1L << 40));
    assertThat(fake.calls()).filteredOn(call -> call.startsWith("block/get")).hasSize(1);
  }

  @Test
  void shouldWaitForADaemonThatIsStarting() throws IOException {
    var asked = new AtomicInteger();
    var starting = FakeKubo.status(503, new byte[0]);
    var version = FakeKubo.json("{\"Version\":\"0.39.0\"}");
    fake.on("version", call -> (asked.incrementAndGet() < 3 ? starting : version).give(call));

    assertThat(store.fetch(id, 1 << 20)).isInstanceOf(Fetched.Found.class);
    assertThat(asked).hasValue(3);
  }

  @Test
  void shouldTellTheDaemonItsPeersAgainAfterItWasAway() throws IOException {
    fake.on("swarm/peering/add", FakeKubo.json("{}"));
    var peered = "swarm/peering/add?arg=" + PEER;
    try (var one = new KuboStore(fake.url(), List.of(PEER), SHORT)) {
      one.fetch(id, 1 << 20);
      one.fetch(id, 1 << 20);
      assertThat(fake.calls()).containsOnlyOnce(peered);

      fake.on("pin/rm", FakeKubo.status(503, new byte[0]));
      assertThatThrownBy(() -> one.unpin(id)).hasMessageContaining("status 503");
      one.fetch(id, 1 << 20);
      assertThat(fake.calls()).filteredOn(peered::equals).hasSizeGreaterThan(1);
    }
  }

  @Test
  void shouldSayThatAPeersAddressIsNone() {
    fake.on("swarm/peering/add", FakeKubo.refusal("failed to parse multiaddr"));

    try (var one = new KuboStore(fake.url(), List.of("nowhere"), LONG)) {
      assertFails(one, "refuses", "failed to parse multiaddr");
    }
  }
}
