package dev.artel.ledger.evm;

import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A law book's commands and events, by the selectors and topics of the contracts that hold them.
 */
final class Lexicon {
  private final LawBook book;
  private final Contracts contracts;
  private final Map<Bytes, Class<? extends Record>> commands = new HashMap<>();
  private final Map<Hash, Class<? extends Record>> events = new HashMap<>();

  Lexicon(LawBook book, Contracts contracts) {
    this.book = book;
    this.contracts = contracts;
    for (var type : book.catalogue().types()) {
      if (Command.class.isAssignableFrom(type)) {
        commands.put(selector(type).concat(contracts.of(book.paradigm(type)).bytes()), type);
      } else if (Event.class.isAssignableFrom(type)) {
        events.put(Abi.topic(type), type);
      }
    }
  }

  /** The contract whose law a command is. */
  Address contract(Command command) {
    return contracts.of(book.paradigm(command.getClass()));
  }

  /**
   * @param direct the transaction is the sender's own, and needs no other signature
   */
  Bytes call(Signed signed, boolean direct) {
    var signature = direct ? Bytes.EMPTY : signed.signature().bytes();
    return Abi.call(
        Abi.function(signed.command().getClass()),
        new By(signed.sender(), signed.nonce(), signature),
        (Record) signed.command());
  }

  /** Who asked for what, of a transaction's data. */
  record Asked(By by, Command command) {
    Hash id(Domain domain) {
      return Signed.digest(domain, by.sender(), by.nonce(), command);
    }
  }

  /** Empty for what is no command. */
  Optional<Asked> read(Bytes contract, Bytes data) throws AbiException {
    if (data.size() < Abi.SELECTOR) {
      return Optional.empty();
    }
    var type = commands.get(data.slice(0, Abi.SELECTOR).concat(contract));
    if (type == null) {
      return Optional.empty();
    }
    var arguments = new ArrayList<>(Abi.readCall(data, List.of(By.class, type)));
    return Optional.of(new Asked((By) arguments.get(0), (Command) arguments.get(1)));
  }

  Event event(LogLine line) throws IOException {
    var type = line.topics().size() == 1 ? events.get(line.topics().getFirst()) : null;
    if (type == null) {
      throw new EvmException(
          "block %d, log %d: %s says what this program has no event for: take the version that fits"
              .formatted(line.place().height(), line.place().index(), line.contract()));
    }
    return (Event) Abi.readEvent(type, line.data());
  }

  private static Bytes selector(Class<? extends Record> command) {
    return Abi.selector(Abi.function(command), List.of(By.class, command));
  }
}
