package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.wire.Kind;
import dev.artel.core.wire.Shape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Any record of a catalogue, filled with what its types allow; extremes are frequent. */
final class RandomRecords {
  private static final int MOST = 70;

  private final SplittableRandom random;

  RandomRecords(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Record any(Class<?> type) {
    var shape = Shape.of(type);
    return (Record) shape.make(shape.components().stream().map(this::value).toList());
  }

  private Object value(Shape.Component component) {
    int most = Math.min(component.cap(), MOST);
    return switch (component.kind()) {
      case BYTES -> bytes(random.nextInt(most + 1));
      case STRING -> "é世🎉 text".substring(0, Math.min(2, most));
      case LIST -> list(component, random.nextInt(most + 1));
      case RECORD -> any(component.element());
      default -> word(component.element());
    };
  }

  private List<Object> list(Shape.Component component, int size) {
    var items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(word(component.element()));
    }
    return items;
  }

  private Object word(Class<?> type) {
    return switch (Kind.of(type)) {
      case HASH -> new Hash(bytes(Hash.SIZE));
      case CID -> new Cid(new Hash(bytes(Hash.SIZE)));
      case ADDRESS -> new Address(bytes(Address.SIZE));
      case COINS -> new Coins(new BigInteger(1, bytes(Coins.BITS / Byte.SIZE).toArray()));
      case MICROS -> Micros.of(random.nextLong() >> random.nextInt(Long.SIZE));
      case INT -> extreme(Integer.MAX_VALUE).intValue();
      case LONG -> extreme(Long.MAX_VALUE);
      case BOOLEAN -> random.nextBoolean();
      case ENUM -> type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
      default -> throw new IllegalArgumentException(type + " is no word");
    };
  }

  private Long extreme(long most) {
    return switch (random.nextInt(4)) {
      case 0 -> 0L;
      case 1 -> most;
      default -> random.nextLong(most);
    };
  }

  private Bytes bytes(int size) {
    var octets = new byte[size];
    switch (random.nextInt(4)) {
      case 0 -> {}
      case 1 -> Arrays.fill(octets, (byte) 0xff);
      default -> random.nextBytes(octets);
    }
    return Bytes.of(octets);
  }
}
