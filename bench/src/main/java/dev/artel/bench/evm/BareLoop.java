package dev.artel.bench.evm;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.engines.Anvil;
import java.util.ArrayList;
import java.util.List;

/** The transactions of one chain sent anew to another that began alike, one after the other. */
final class BareLoop {
  private static final long SOON_MILLIS = 50;

  private final Anvil from;
  private final Anvil to;

  BareLoop(Anvil from, Anvil to, List<KeyPair> wallets) {
    this.from = from;
    this.to = to;
    wallets.forEach(wallet -> to.fund(wallet.address()));
  }

  /** How fast the other chain takes those after a height; the others are brought before. */
  Speed repeat(long height) throws InterruptedException {
    awaitMined(send(transactions(1, height)));
    var timed = transactions(height + 1, number(from.rpc("eth_blockNumber", "")));
    long begun = System.nanoTime();
    awaitMined(send(timed));
    return Speed.since(begun, timed.size());
  }

  private List<String> transactions(long first, long last) {
    var raw = new ArrayList<String>();
    for (long height = first; height <= last; height++) {
      var block = from.rpc("eth_getBlockByNumber", "\"0x%x\", false".formatted(height));
      for (var hash : ((Tree.Arr) field(block, "transactions")).items()) {
        raw.add(text(from.rpc("eth_getRawTransactionByHash", "\"" + text(hash) + "\"")));
      }
    }
    return raw;
  }

  /** Returns the last one's hash. */
  private String send(List<String> transactions) {
    var last = "";
    for (var raw : transactions) {
      last = text(to.rpc("eth_sendRawTransaction", "\"" + raw + "\""));
    }
    return last;
  }

  private void awaitMined(String hash) throws InterruptedException {
    while (to.rpc("eth_getTransactionReceipt", "\"" + hash + "\"") instanceof Tree.Null) {
      Thread.sleep(SOON_MILLIS);
    }
  }

  private static long number(Tree tree) {
    return Long.decode(text(tree));
  }

  private static String text(Tree tree) {
    return ((Tree.Str) tree).value();
  }

  private static Tree field(Tree tree, String name) {
    if (tree instanceof Tree.Obj object && object.fields().containsKey(name)) {
      return object.fields().get(name);
    }
    throw new IllegalStateException("no " + name + " in " + tree);
  }
}
