package dev.artel.ledger.evm;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.Limits;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sequence of the vectors as calls of the contracts, with what has to come of each: a refusal's
 * selector, or the hash of all logs. In a form that a test in Solidity reads with ease;
 * Playback.sol says which.
 */
final class Playbook {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private record Line(
      long time,
      long height,
      Hash id,
      Address sender,
      Tree command,
      List<Tree> events,
      String refused) {}

  private record Beacon(long height, Hash value) {}

  private record Sequence(
      String about,
      Domain domain,
      Limits limits,
      boolean hasBeacons,
      List<Beacon> beacons,
      List<Tree> genesis,
      List<Line> lines,
      Tree rows) {}

  private Playbook() {}

  /** From the JSON of a sequence. */
  static byte[] of(String json) throws IOException {
    var playbook = new Playbook();
    playbook.write(Json.read(Json.parse(json), Sequence.class));
    return playbook.bytes.toByteArray();
  }

  private void write(Sequence told) throws IOException {
    put(Eip712.separator(told.domain()).bytes());
    out.writeInt(told.limits().members());
    out.writeInt(told.limits().seatHolders());
    out.writeLong(told.limits().minLength());
    out.writeBoolean(told.hasBeacons());
    out.writeShort(told.beacons().size());
    for (var beacon : told.beacons()) {
      out.writeLong(beacon.height());
      put(beacon.value().bytes());
    }
    writeGenesis(told.genesis().stream().map(Playbook::record).toList());
    out.writeInt(told.lines().size());
    for (int i = 0; i < told.lines().size(); i++) {
      write(told.lines().get(i), i);
    }
  }

  private void writeGenesis(List<Record> events) throws IOException {
    out.writeShort(events.size());
    for (var event : events) {
      switch (event) {
        case CommonEvent.Minted(Address party, Coins amount) -> {
          out.writeByte(0);
          put(party.bytes());
          out.write(AbiWriter.word(amount));
        }
        case CommonEvent.Enrolled(Address party, Hash key) -> {
          out.writeByte(1);
          put(party.bytes());
          put(key.bytes());
        }
        default -> throw new IllegalArgumentException("no genesis begins with " + event);
      }
    }
  }

  private void write(Line line, int nonce) throws IOException {
    out.writeLong(line.time());
    out.writeLong(line.height());
    put(line.id().bytes());
    put(line.sender().bytes());
    var command = (Command) record(line.command());
    out.writeBoolean(command instanceof CommonCommand);
    put(line.refused().isEmpty() ? Bytes.of(new byte[Abi.SELECTOR]) : error(line.refused()));
    put(logs(line.events().stream().map(Playbook::record).toList()).bytes());
    var by = new By(line.sender(), nonce, Bytes.EMPTY);
    var call = Abi.call(Abi.function(command.getClass()), by, (Record) command);
    out.writeInt(call.size());
    put(call);
  }

  private static Bytes error(String reason) {
    return keccak((reason + "()").getBytes(StandardCharsets.UTF_8)).bytes().slice(0, Abi.SELECTOR);
  }

  /** All logs of a command in one hash, each added to that of those before it. */
  private static Hash logs(List<Record> events) {
    var hash = Hash.ZERO;
    for (var event : events) {
      var topic = Abi.topic(event.getClass()).bytes();
      var data = keccak(Abi.event(event).toArray()).bytes();
      hash = keccak(hash.bytes().concat(topic).concat(data).toArray());
    }
    return hash;
  }

  private static Hash keccak(byte[] octets) {
    return Digests.keccak256(octets);
  }

  private static Record record(Tree tagged) {
    return Json.readTagged(tagged, Laws.BOOK.catalogue());
  }

  private void put(Bytes octets) throws IOException {
    out.write(octets.toArray());
  }
}
