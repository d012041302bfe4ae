package dev.artel.testkit;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Coins;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Five parties of equal wealth under the common law alone: what a ledger is tried with. */
public final class FiveParties {
  public static final LawBook BOOK = new LawBook(Map.of());
  public static final Coins WEALTH = Coins.of(1_000_000);
  public static final List<KeyPair> KEYS =
      IntStream.rangeClosed(1, 5).mapToObj(FiveParties::key).toList();

  private FiveParties() {}

  public static Genesis genesis() {
    var parties = KEYS.stream().map(KeyPair::address).toList();
    var amounts = parties.stream().map(_ -> WEALTH).toList();
    var limits = new Limits(64, 16, 2);
    return new Genesis("five parties", BOOK.catalogue().hash(), limits, parties, amounts);
  }

  public static Signed sign(Charter charter, KeyPair sender, long nonce, Command command) {
    var digest = Signed.digest(charter.domain(), sender.address(), nonce, command);
    return new Signed(sender.address(), nonce, command, sender.sign(digest));
  }

  /** One coin from a party to the first. */
  public static Signed coin(Charter charter, KeyPair sender, long nonce) {
    var transfer = new CommonCommand.Transfer(KEYS.getFirst().address(), Coins.of(1));
    return sign(charter, sender, nonce, transfer);
  }

  private static KeyPair key(int number) {
    var secret = new byte[KeyPair.SECRET_SIZE];
    secret[KeyPair.SECRET_SIZE - 1] = (byte) number;
    return KeyPair.of(secret);
  }
}
