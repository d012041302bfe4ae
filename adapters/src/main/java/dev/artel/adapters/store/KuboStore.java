package dev.artel.adapters.store;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The store that a Kubo daemon is, with all that its peers have. The daemon is not trusted: what it
 * stored is compared with the id that the content has, and each block that it gives is hashed here.
 *
 * <p>Content that no peer gives within the patience is missing; a daemon that is away for longer is
 * an {@link IOException}, as that says nothing of the content.
 */
public final class KuboStore implements ContentStore {
  /** {@link Profile#V0} in Kubo's words, whatever the daemon's own defaults are. */
  private static final String ADD =
      "add?cid-version=0&hash=sha2-256&raw-leaves=false&chunker=size-%d&max-file-links=%d"
              .formatted(Profile.V0.chunk(), Profile.V0.links())
          + "&trickle=false&inline=false&pin=true&quieter=true&progress=false";

  private static final int KEPT = 1 << 20;
  private static final long LEAST_BYTES_A_MILLI = 1000;

  private final KuboRpc rpc;
  private final KuboDaemon daemon;
  private final Patience patience;

  /**
   * Asks nothing yet: the daemon may start later.
   *
   * @param url of the RPC, such as {@code http://127.0.0.1:5001}
   * @param peers multiaddresses that the daemon is to keep connected to
   */
  public KuboStore(URI url, List<String> peers, Duration patience) {
    this.rpc = new KuboRpc(url);
    this.patience = new Patience(patience);
    this.daemon = new KuboDaemon(rpc, peers, this.patience);
  }

  @Override
  public Cid put(Source bytes) throws IOException {
    var file = WholeFile.of(bytes);
    var limit = patience.answer().plusMillis(bytes.size() / LEAST_BYTES_A_MILLI);
    var call = KuboCall.upload(ADD, FormFile.of(file), limit);
    var named = KuboRpc.text(daemon.use(() -> added(call)), "Hash");
    if (!named.equals(file.cid().toString())) {
      throw new IOException(
          "the Kubo daemon at %s stored \"%s\" for %s: it cuts files up in another way, or is none; use another"
              .formatted(rpc.url(), named, file.cid()));
    }
    return file.cid();
  }

  private Tree.Obj added(KuboCall call) throws IOException {
    try {
      return rpc.ask(call);
    } catch (KuboRefusal e) {
      if (e.isFull()) {
        throw new IOException(
            e.getMessage() + "; make room there (ipfs repo gc), or raise Datastore.StorageMax", e);
      }
      throw e;
    }
  }

  @Override
  public Fetched fetch(Cid cid, long maxBytes) throws IOException {
    return BlockFile.fetch(this::walk, ContentId.of(cid), maxBytes, KEPT);
  }

  /** Long enough that a daemon which is away fails before a block counts as missing. */
  private Blocks walk() {
    return new ReadAhead(this::block, patience.answer().multipliedBy(3));
  }

  private byte[] block(ContentId id) throws IOException {
    var path = "block/get?arg=%s&timeout=%dms".formatted(id, patience.whole().toMillis());
    try {
      var block = daemon.use(() -> rpc.call(KuboCall.block(path, patience.answer())));
      if (!ContentId.of(id.version(), id.codec(), block).equals(id)) {
        throw new DamagedException(id, "the Kubo daemon at " + rpc.url() + " gives other bytes");
      }
      return block;
    } catch (KuboRefusal e) {
      if (e.isAbsence()) {
        // Perhaps it was started anew, and knows its peers no more.
        daemon.forget();
        throw new MissingException(id);
      }
      throw e;
    }
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    try {
      daemon.use(() -> rpc.ask(KuboCall.of("pin/rm?arg=" + cid, patience.answer())));
    } catch (KuboRefusal e) {
      if (!e.isNotPinned()) {
        throw e;
      }
    }
  }

  /** Has the daemon delete what is not pinned, whoever put it there. */
  public void gc() throws IOException {
    daemon.use(() -> rpc.call(KuboCall.of("repo/gc?silent=true", patience.answer())));
  }

  /** Where the daemon's peers find it: what theirs are to be told as a peer. */
  public List<String> addresses() throws IOException {
    var id = daemon.use(() -> rpc.ask(KuboCall.of("id", patience.answer())));
    return id.fields().get("Addresses") instanceof Tree.Arr(List<Tree> items, int _)
        ? items.stream().map(item -> ((Tree.Str) item).value()).toList()
        : List.of();
  }

  @Override
  public void close() {
    daemon.close();
  }
}
