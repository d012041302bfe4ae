package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One line of the chain's log. */
record LogLine(Place place, Address contract, List<Hash> topics, Bytes data) {
  /** What begins a command: who acted, under which id. */
  static final Hash ACTED =
      Digests.keccak256("Acted(bytes32,address)".getBytes(StandardCharsets.UTF_8));

  private static final int ACTED_TOPICS = 3;

  /**
   * @param time of the block; below 0 where the node does not say it here
   */
  record Place(long height, Hash block, long time, Hash transaction, int index) {}

  static LogLine of(Reply log) throws EvmException {
    var topics = new ArrayList<Hash>();
    for (var topic : log.at("topics").items()) {
      topics.add(topic.hash());
    }
    var time = log.at("blockTimestamp");
    var place =
        new Place(
            log.at("blockNumber").number(),
            log.at("blockHash").hash(),
            time.isNull() ? -1 : time.number(),
            log.at("transactionHash").hash(),
            log.at("logIndex").index());
    return new LogLine(place, log.at("address").address(), topics, log.at("data").bytes());
  }

  boolean isActed(Address artel) {
    return contract.equals(artel) && topics.size() == ACTED_TOPICS && topics.get(0).equals(ACTED);
  }

  Hash commandId() {
    return topics.get(1);
  }

  Address sender() {
    var word = topics.get(2).bytes();
    return new Address(word.slice(Hash.SIZE - Address.SIZE, Hash.SIZE));
  }
}
