package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.wire.Cap;
import dev.artel.core.wire.Word;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.abi.datatypes.Event;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint96;

class AbiTest {
  private static final long SEED = 20_261_121;
  private static final Address ANN = Address.hex("0x" + "a1".repeat(Address.SIZE));

  record Point(int x, long y) {}

  record Deep(String name, Point point, List<Integer> numbers, Inner inner, @Cap(40) Bytes tail) {}

  record Inner(Hash hash, Bytes bytes) {}

  @Test
  void shouldReadWhatItWritesOfAllRecords() throws Exception {
    var random = new RandomRecords(SEED);
    for (var type : Laws.BOOK.catalogue().types()) {
      for (int i = 0; i < 20; i++) {
        var record = random.any(type);

        assertThat(Abi.readEvent(type, Abi.event(record))).as("seed %d", SEED).isEqualTo(record);
        assertThat(Abi.readCall(Abi.call("f", record, record), List.of(type, type)))
            .as("seed %d", SEED)
            .containsExactly(record, record);
      }
    }
  }

  @Test
  void shouldWriteACallAsWeb3jDoes() {
    var hash = new byte[Hash.SIZE];
    hash[3] = 7;
    var deep =
        new Deep(
            "née",
            new Point(3, Long.MAX_VALUE),
            List.of(1, 2, 3),
            new Inner(Hash.of(hash), Bytes.hex("0xabcdef")),
            Bytes.of(new byte[33]));
    var point = new StaticStruct(new Uint32(3), new Uint64(Long.MAX_VALUE));
    var numbers = new DynamicArray<>(Uint32.class, new Uint32(1), new Uint32(2), new Uint32(3));
    var inner =
        new DynamicStruct(new Bytes32(hash), new DynamicBytes(Bytes.hex("0xabcdef").toArray()));
    Type<?> struct =
        new DynamicStruct(
            new Utf8String("née"), point, numbers, inner, new DynamicBytes(new byte[33]));

    assertThat(Abi.call("deep", new Point(3, Long.MAX_VALUE), deep))
        .isEqualTo(
            Bytes.hex(
                FunctionEncoder.encode(new Function("deep", List.of(point, struct), List.of()))));
  }

  @Test
  void shouldNameEventsAndFunctionsAsSolidityDoes() {
    var event =
        new Event(
            "Minted",
            List.of(
                new TypeReference<org.web3j.abi.datatypes.Address>() {},
                new TypeReference<Uint96>() {}));

    assertThat(Abi.topic(CommonEvent.Minted.class)).hasToString(EventEncoder.encode(event));
    assertThat(Abi.selector("transfer", List.of(By.class, CommonCommand.Transfer.class)))
        .hasToString(selector("transfer((address,uint64,bytes),(address,uint96))"));
    assertThat(Abi.selector("withdraw", List.of(By.class, CommonCommand.Withdraw.class)))
        .hasToString(selector("withdraw((address,uint64,bytes))"));
  }

  @Test
  void shouldRefuseWordsThatTheirTypeCannotHold() {
    var good = Abi.event(new CommonEvent.Minted(ANN, Coins.of(1)));
    assertRefused(with(good, 0, (byte) 1), CommonEvent.Minted.class, "no address");
    assertRefused(with(good, 32, (byte) 1), CommonEvent.Minted.class, "no uint96");
    assertRefused(with(Abi.event(new Point(1, 1)), 28, (byte) 0x80), Point.class, "no uint32");
    assertRefused(with(Abi.event(new Point(1, 1)), 56, (byte) 0x80), Point.class, "no uint64");
  }

  @Test
  void shouldRefuseOffsetsAndLengthsThatLeadOut() {
    var open = new CommonEvent.TaskOpened(Hash.ZERO, "committee", ANN, Cid.NONE);
    var good = Abi.event(open);
    assertRefused(with(good, 32, (byte) 0x80), CommonEvent.TaskOpened.class, "an offset");
    assertRefused(with(good, 62, (byte) 0x7f), CommonEvent.TaskOpened.class, "an offset");
    assertRefused(with(good, 4 * 32, (byte) 0x7f), CommonEvent.TaskOpened.class, "a length");
    assertRefused(with(good, 5 * 32 - 1, (byte) 0xff), CommonEvent.TaskOpened.class, "a length");
    assertRefused(good.slice(0, 31), CommonEvent.TaskOpened.class, "beyond");
    assertRefused(Bytes.EMPTY, CommonEvent.Minted.class, "beyond");
  }

  @Test
  void shouldRefuseMoreThanACapBeforeAllocating() {
    var bytes = Abi.event(new Inner(Hash.ZERO, Bytes.of(new byte[Cap.BYTES + 1])));
    assertRefused(bytes, Inner.class, "a length of " + (Cap.BYTES + 1));
    assertRefused(Bytes.EMPTY, Inner.class, "beyond");
  }

  @Test
  void shouldEndInARecordOrARefusalWhateverTheBytes() {
    var random = new SplittableRandom(SEED);
    var records = new RandomRecords(SEED);
    for (var type : Laws.BOOK.catalogue().types()) {
      var good = Abi.event(records.any(type)).toArray();
      for (int i = 0; i < 50 && good.length > 0; i++) {
        var bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
        if (bad.length > 0) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        try {
          assertThat(Abi.readEvent(type, Bytes.of(bad))).isNotNull();
        } catch (AbiException e) {
          assertThat(e).as("seed %d", SEED).hasMessageNotContaining("null");
        }
      }
    }
  }

  @Test
  void shouldKeepTheSignOfMicros() {
    assertThat(new BigInteger(Word.of(Micros.of(-5)))).isEqualTo(-5);
  }

  private static void assertRefused(Bytes data, Class<? extends Record> type, String why) {
    assertThatThrownBy(() -> Abi.readEvent(type, data))
        .isInstanceOf(AbiException.class)
        .hasMessageContaining(why);
  }

  private static String selector(String signature) {
    return EventEncoder.buildEventSignature(signature).substring(0, 2 + 2 * Abi.SELECTOR);
  }

  private static Bytes with(Bytes data, int at, byte value) {
    var octets = data.toArray();
    octets[at] = value;
    return Bytes.of(octets);
  }
}
