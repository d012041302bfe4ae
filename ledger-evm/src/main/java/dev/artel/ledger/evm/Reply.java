package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a node answered, or a part of it. A node is a stranger: whatever does not read as what was
 * asked for is an {@link EvmException}, never a default.
 *
 * @param what was asked, for the message
 */
record Reply(JsonNode node, String what) {
  private static final Pattern QUANTITY = Pattern.compile("0x[0-9a-fA-F]{1,64}");

  boolean isNull() {
    return node.isNull() || node.isMissingNode();
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** Missing fields are null. */
  Reply at(String field) {
    return new Reply(node.path(field), what + "." + field);
  }

  List<Reply> items() throws EvmException {
    if (!node.isArray()) {
      throw wrong("a list");
    }
    var items = new ArrayList<Reply>(node.size());
    node.forEach(item -> items.add(new Reply(item, what)));
    return items;
  }

  String text() throws EvmException {
    if (!node.isString()) {
      throw wrong("text");
    }
    return node.stringValue();
  }

  boolean flag() throws EvmException {
    if (!node.isBoolean()) {
      throw wrong("true or false");
    }
    return node.booleanValue();
  }

  BigInteger quantity() throws EvmException {
    var text = text();
    if (!QUANTITY.matcher(text).matches()) {
      throw wrong("a quantity");
    }
    return new BigInteger(text.substring(2), 16);
  }

  long number() throws EvmException {
    var quantity = quantity();
    if (quantity.bitLength() >= Long.SIZE) {
      throw wrong("a number of at most 63 bits");
    }
    return quantity.longValue();
  }

  int index() throws EvmException {
    long number = number();
    if (number >= Integer.MAX_VALUE) {
      throw wrong("an index");
    }
    return (int) number;
  }

  Bytes bytes() throws EvmException {
    return parsed(Bytes::hex, "bytes");
  }

  Hash hash() throws EvmException {
    return parsed(Hash::hex, "a hash");
  }

  Address address() throws EvmException {
    return parsed(Address::hex, "an address");
  }

  private <T> T parsed(Function<String, T> parser, String wanted) throws EvmException {
    try {
      return parser.apply(text());
    } catch (IllegalArgumentException e) {
      var wrong = wrong(wanted);
      wrong.initCause(e);
      throw wrong;
    }
  }

  private EvmException wrong(String wanted) {
    var text = node.toString();
    var brief = text.length() <= 80 ? text : text.substring(0, 80) + "...";
    return new EvmException(
        "the Ethereum node answers %s with %s, which is not %s: is it a node's RPC address?"
            .formatted(what, brief, wanted));
  }
}
