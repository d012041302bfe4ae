package dev.artel.core.wire;

import static dev.artel.core.wire.Structs.hashOf;
import static dev.artel.core.wire.Structs.keccak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Eip712Test {
  private static final Address COW = Address.hex("0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826");
  private static final Address BOB = Address.hex("0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
  private static final Address CONTRACT = Address.hex("0x" + "cc".repeat(20));
  private static final Domain DOMAIN = Domain.onChain(1, CONTRACT);

  /** The example of the standard, "assets/eip-712/Example.js". */
  @Nested
  class Standard {
    record Person(String name, Address wallet) {}

    record Mail(Person from, Person to, String contents) {}

    private static final Mail MAIL =
        new Mail(new Person("Cow", COW), new Person("Bob", BOB), "Hello, Bob!");
    private static final Hash SEPARATOR = Eip712.separator("Ether Mail", DOMAIN);

    @Test
    void shouldWriteTheType() {
      var type = Eip712.typeString(Mail.class);

      assertThat(type)
          .isEqualTo(
              "Mail(Person from,Person to,string contents)Person(string name,address wallet)");
      assertThat(keccak(type))
          .hasToString("0xa0cedeb2dc280ba39b857546d74f5549c3a1d7bdc2dd96bf881f76108e23dac2");
    }

    @Test
    void shouldHashTheStructs() {
      assertThat(Eip712.structHash(MAIL.from()))
          .hasToString("0xfc71e5fa27ff56c350aa531bc129ebdf613b772b6604664f5d8dbe21b85eb0c8");
      assertThat(Eip712.structHash(MAIL))
          .hasToString("0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e");
    }

    @Test
    void shouldSeparateTheDomain() {
      assertThat(SEPARATOR)
          .hasToString("0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f");
    }

    @Test
    void shouldDigestWhatIsSigned() {
      var digest = Eip712.digest(SEPARATOR, Eip712.structHash(MAIL));
      var cow = KeyPair.of(keccak("cow").bytes().toArray());

      assertThat(digest)
          .hasToString("0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
      assertThat(cow.address()).isEqualTo(COW);
      assertThat(cow.sign(digest).bytes())
          .hasToString(
              "0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
                  + "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b91562"
                  + "1c");
    }
  }

  @Nested
  class WordsOfEachKind {
    enum Mood {
      CALM,
      WILD
    }

    record Odd(Micros loss, Coins coins, int number, long large, boolean flag, Mood mood) {}

    record Counts(int first, long second) {}

    @Test
    void shouldExtendTheSignOfMicrosAndOfNothingElse() {
      var most = new Coins(BigInteger.TWO.pow(96).subtract(BigInteger.ONE));
      var odd = new Odd(Micros.of(-2), most, 1, Long.MAX_VALUE, true, Mood.WILD);

      assertThat(Eip712.structHash(odd))
          .isEqualTo(
              hashOf(
                  "Odd(int64 loss,uint96 coins,uint32 number,uint64 large,bool flag,uint8 mood)",
                  "f".repeat(63) + "e",
                  "0".repeat(40) + "f".repeat(24),
                  "0".repeat(63) + "1",
                  "0".repeat(48) + "7fffffffffffffff",
                  "0".repeat(63) + "1",
                  "0".repeat(63) + "1"));
    }

    @Test
    void shouldRefuseNegativeNumbers() {
      assertThatThrownBy(() -> Eip712.structHash(new Counts(-1, 0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("negative");
      assertThatThrownBy(() -> Eip712.structHash(new Counts(0, -1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class SignedCommands {
    record Amount(Coins coins) {}

    record Pay(Address to, Amount amount) {}

    /** What {@code signedDigest} writes by hand, as an ordinary record. */
    record Signed(Address sender, long nonce, Pay command) {}

    @Test
    void shouldDigestAsTheRecordSignedWouldBe() {
      var pay = new Pay(BOB, new Amount(Coins.of(7)));

      var digest = Eip712.signedDigest(DOMAIN, COW, 5, pay);

      assertThat(Eip712.typeString(Signed.class))
          .isEqualTo(
              "Signed(address sender,uint64 nonce,Pay command)"
                  + "Amount(uint96 coins)Pay(address to,Amount amount)");
      assertThat(digest).isEqualTo(Eip712.digest(DOMAIN, new Signed(COW, 5, pay)));
    }

    @Test
    void shouldDifferByLedgerSenderNonceAndCommand() {
      var pay = new Pay(BOB, new Amount(Coins.of(7)));
      var digests =
          List.of(
              Eip712.signedDigest(DOMAIN, COW, 5, pay),
              Eip712.signedDigest(Domain.onChain(2, CONTRACT), COW, 5, pay),
              Eip712.signedDigest(Domain.onChain(1, BOB), COW, 5, pay),
              Eip712.signedDigest(Domain.offChain(Hash.ZERO), COW, 5, pay),
              Eip712.signedDigest(Domain.offChain(keccak("other")), COW, 5, pay),
              Eip712.signedDigest(DOMAIN, BOB, 5, pay),
              Eip712.signedDigest(DOMAIN, COW, 6, pay),
              Eip712.signedDigest(DOMAIN, COW, 5, new Pay(BOB, new Amount(Coins.of(8)))));

      assertThat(digests).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldNameTheLedgerByItsGenesisOffChain() {
    var genesis = keccak("genesis");

    assertThat(Eip712.separator(Domain.offChain(genesis)))
        .isEqualTo(
            hashOf(
                "EIP712Domain(string name,string version,uint256 chainId,bytes32 salt)",
                keccak("Artel").bytes().digits(),
                keccak("1").bytes().digits(),
                "0".repeat(64),
                genesis.bytes().digits()));
  }
}
