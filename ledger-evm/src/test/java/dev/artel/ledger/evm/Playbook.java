package dev.artel.ledger.evm;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.DoorReason;
import dev.artel.core.law.Limits;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.core.wire.Word;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A told sequence of commands, in the bytes that {@code contracts/test/Playback.sol} plays: calls
 * as a wallet would make them, and what the Java law answered to each. That contract's comment has
 * the format.
 */
final class Playbook {

  private final Sequence told;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** What is read of a sequence's file. */
  private record Sequence(
      String about,
      Domain domain,
      Limits limits,
      boolean hasBeacons,
      List<Beacon> beacons,
      List<Tree> genesis,
      List<Line> lines,
      Tree rows) {}

  private record Beacon(long height, Hash value) {}

  private record Line(
      long time,
      long height,
      Hash id,
      Address sender,
      Tree command,
      List<Tree> events,
      String refused) {}

  Playbook(String json) {
    this.told = Json.read(Json.parse(json), Sequence.class);
  }

  byte[] bytes() {
    out.reset();
    put(Eip712.separator(told.domain()).bytes());
    put(4, told.limits().members());
    put(4, told.limits().seatHolders());
    put(8, told.limits().minLength());
    put(1, told.hasBeacons() ? 1 : 0);
    put(2, told.beacons().size());
    for (var beacon : told.beacons()) {
      put(8, beacon.height());
      put(beacon.value().bytes());
    }
    put(2, told.genesis().size());
    told.genesis().forEach(this::begin);
    put(4, told.lines().size());
    IntStream.range(0, told.lines().size()).forEach(i -> put(i + 1, told.lines().get(i)));
    return out.toByteArray();
  }

  /** The reasons for which its commands are refused. */
  Stream<String> refusals() {
    return told.lines().stream().map(Line::refused).filter(reason -> !reason.isEmpty());
  }

  /** For people: what each command is and should lead to. */
  String text() {
    return IntStream.range(0, told.lines().size())
        .mapToObj(i -> i + ": " + text(told.lines().get(i)))
        .collect(Collectors.joining("\n", told.about() + "\n", "\n"));
  }

  private static String text(Line line) {
    var outcome =
        line.refused().isEmpty()
            ? line.events().stream()
                .map(Json::write)
                .collect(Collectors.joining("\n  ", "\n  ", ""))
            : " -> " + line.refused();
    return "at %d, %d, %s: %s%s"
        .formatted(line.time(), line.height(), line.sender(), Json.write(line.command()), outcome);
  }

  private void begin(Tree event) {
    switch (record(event)) {
      case CommonEvent.Minted minted -> {
        put(1, 0);
        put(minted.party().bytes());
        put(Bytes.of(Word.of(minted.amount())));
      }
      case CommonEvent.Enrolled enrolled -> {
        put(1, 1);
        put(enrolled.party().bytes());
        put(enrolled.sealingKey().bytes());
      }
      default -> throw new IllegalArgumentException("no sequence begins with " + event);
    }
  }

  private void put(int nonce, Line line) {
    var command = record(line.command());
    var by = new By(line.sender(), nonce, Bytes.EMPTY);
    var call = Abi.call(Abi.function(command.getClass()), by, command);
    put(8, line.time());
    put(8, line.height());
    put(line.id().bytes());
    put(line.sender().bytes());
    put(1, command instanceof CommonCommand ? 1 : 0);
    put(reason(command, line.refused()));
    put(logs(line.events()).bytes());
    put(4, call.size());
    put(call);
  }

  /** The law alone was asked; on a ledger the door is before it, and refuses what is too large. */
  private static Bytes reason(Record command, String refused) {
    if (refused.isEmpty()) {
      return Bytes.of(new byte[Abi.SELECTOR]);
    }
    var name =
        Laws.BOOK.catalogue().check(command).isPresent() ? DoorReason.OVERSIZE.name() : refused;
    return Abi.selector(name, List.of());
  }

  private static Hash logs(List<Tree> events) {
    var hash = Hash.ZERO;
    for (var tree : events) {
      var event = record(tree);
      var data = Digests.keccak256(Abi.event(event).toArray());
      hash =
          Digests.keccak256(
              hash.bytes().toArray(),
              Abi.topic(event.getClass()).bytes().toArray(),
              data.bytes().toArray());
    }
    return hash;
  }

  private static Record record(Tree tagged) {
    return Json.readTagged(tagged, Laws.BOOK.catalogue());
  }

  private void put(Bytes bytes) {
    out.writeBytes(bytes.toArray());
  }

  private void put(int size, long number) {
    var all = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    out.write(all, Long.BYTES - size, size);
  }
}
