package dev.artel.adapters.store;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * A daemon that comes and goes. It is greeted before it is first used, after it was away, and from
 * time to time: is it a Kubo, and does it keep connections to its peers? A peering made by RPC ends
 * with the daemon, which may have been started anew without anybody noticing.
 */
final class KuboDaemon implements AutoCloseable {
  private static final Duration STALE = Duration.ofSeconds(30);
  private static final Duration DIAL = Duration.ofSeconds(2);

  private final KuboRpc rpc;
  private final List<String> peers;
  private final Patience patience;
  private OptionalLong greeted = OptionalLong.empty();

  /**
   * @param peers multiaddresses with peer ids, as {@code ipfs id} shows them
   */
  KuboDaemon(KuboRpc rpc, List<String> peers, Patience patience) {
    this.rpc = rpc;
    this.peers = List.copyOf(peers);
    this.patience = patience;
  }

  /** Works with the daemon until that does not fail for its being away. */
  <T> T use(Attempt<T> attempt) throws IOException {
    return patience.insist(
        () -> {
          try {
            greet();
            return attempt.run();
          } catch (AwayException e) {
            forget();
            throw e;
          }
        });
  }

  private synchronized void greet() throws IOException {
    long now = System.nanoTime();
    if (greeted.isPresent() && now - greeted.getAsLong() < STALE.toNanos()) {
      return;
    }
    introduce();
    greeted = OptionalLong.of(now);
  }

  /** Has it greeted before it is used the next time. */
  synchronized void forget() {
    greeted = OptionalLong.empty();
  }

  private void introduce() throws IOException {
    var version = rpc.ask(KuboCall.of("version", patience.answer()));
    if (KuboRpc.text(version, "Version").isEmpty()) {
      throw new StrangerException(
          "what is at %s tells no version: it is no Kubo".formatted(rpc.url()));
    }
    for (var peer : peers) {
      rpc.ask(KuboCall.of("swarm/peering/add?arg=" + encoded(peer), patience.answer()));
    }
    var dials = peers.stream().map(peer -> Timed.begin(() -> dial(peer))).toList();
    for (var dial : dials) {
      dial.await(patience.answer().plus(DIAL));
    }
  }

  /**
   * At once: the peering itself begins some seconds late.
   *
   * @return whether the peer was there; it may come later
   */
  private boolean dial(String peer) throws IOException {
    var call = "swarm/connect?arg=%s&timeout=%dms".formatted(encoded(peer), DIAL.toMillis());
    try {
      rpc.ask(KuboCall.of(call, patience.answer()));
      return true;
    } catch (KuboRefusal e) {
      return false;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    rpc.close();
  }
}
