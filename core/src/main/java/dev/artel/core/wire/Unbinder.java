package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/** Values to trees. */
final class Unbinder {
  private Unbinder() {}

  static Tree tree(Object value) {
    return switch (value) {
      case Hash hash -> text(hash);
      case Address address -> text(address);
      case Bytes bytes -> text(bytes);
      case Cid cid -> text(cid);
      case Coins coins -> text(coins);
      case Micros micros -> number(BigDecimal.valueOf(micros.value()));
      case Integer number -> number(BigDecimal.valueOf(number));
      case Long number -> number(BigDecimal.valueOf(number));
      case Double number when Double.isFinite(number) -> number(BigDecimal.valueOf(number));
      case Boolean flag -> new Tree.Bool(flag, 0);
      case String text -> text(text);
      case Enum<?> constant -> text(constant.name());
      case Tree tree -> tree;
      case List<?> list -> new Tree.Arr(list.stream().map(Unbinder::tree).toList(), 0);
      case Record record -> object(record);
      default -> throw new IllegalArgumentException(value + " has no form in JSON");
    };
  }

  private static Tree object(Record record) {
    var fields = new LinkedHashMap<String, Tree>();
    for (var part : Parts.of(record.getClass()).all()) {
      fields.put(part.name(), tree(part.of(record)));
    }
    return new Tree.Obj(fields, 0);
  }

  private static Tree text(Object value) {
    return new Tree.Str(value.toString(), 0);
  }

  private static Tree number(BigDecimal value) {
    return new Tree.Num(value, 0);
  }
}
