package dev.artel.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Signature;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Catalogue;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Prefix;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final Domain DOMAIN = Domain.offChain(Hash.ZERO);
  private static final Domain OTHER_LEDGER = Domain.offChain(Hash.hex("11".repeat(32)));
  private static final KeyPair ANN = KeyPair.of(Bytes.hex("01".repeat(32)).toArray());

  private final Door door = new Door(Catalogue.of(DoorCommand.class), DOMAIN);

  @Prefix("Door")
  sealed interface DoorCommand extends Command {
    record Say(String text, long times) implements DoorCommand {}
  }

  record Unknown() implements Command {}

  @Test
  void shouldLetInWhatItsSenderSigned() {
    assertThat(door.inspect(signed(DOMAIN, new DoorCommand.Say("a", 1)))).isEmpty();
  }

  @Test
  void shouldRefuseASignatureForAnotherLedger() {
    assertThat(door.inspect(signed(OTHER_LEDGER, new DoorCommand.Say("a", 1))))
        .contains(DoorReason.BAD_SIGNATURE);
  }

  @Test
  void shouldRefuseWhatNobodySigned() {
    var none = new Signature(Bytes.of(new byte[Signature.SIZE]));

    assertThat(door.inspect(new Signed(ANN.address(), 1, new DoorCommand.Say("a", 1), none)))
        .contains(DoorReason.BAD_SIGNATURE);
    assertThat(door.inspect(new Signed(Address.ZERO, 1, new DoorCommand.Say("a", 1), none)))
        .contains(DoorReason.BAD_SIGNATURE);
  }

  @Test
  void shouldRefuseWhatIsTooLargeOrNoNumberOfTheWireBeforeItHashesIt() {
    var none = new Signature(Bytes.of(new byte[Signature.SIZE]));

    assertThat(
            door.inspect(
                new Signed(ANN.address(), 1, new DoorCommand.Say("a".repeat(5_000), 1), none)))
        .contains(DoorReason.OVERSIZE);
    assertThat(door.inspect(new Signed(ANN.address(), 1, new DoorCommand.Say("a", -1), none)))
        .contains(DoorReason.OVERSIZE);
  }

  @Test
  void shouldRefuseACommandOfNoCatalogue() {
    assertThat(door.inspect(signed(DOMAIN, new Unknown()))).contains(CommonReason.UNKNOWN_COMMAND);
  }

  @Test
  void shouldWantNoncesThatRise() {
    var fifth = signed(DOMAIN, new DoorCommand.Say("a", 1));

    assertThat(Door.inTurn(fifth, Door.NO_NONCE)).isEmpty();
    assertThat(Door.inTurn(fifth, 4)).isEmpty();
    assertThat(Door.inTurn(fifth, 5)).contains(DoorReason.OLD_NONCE);
    assertThat(Door.inTurn(fifth, 6)).contains(DoorReason.OLD_NONCE);
  }

  @Test
  void shouldRefuseANonceBelowZero() {
    var none = new Signature(Bytes.of(new byte[Signature.SIZE]));

    assertThat(door.inspect(new Signed(ANN.address(), -1, new DoorCommand.Say("a", 1), none)))
        .contains(DoorReason.OLD_NONCE);
  }

  private static Signed signed(Domain domain, Command command) {
    var digest = Signed.digest(domain, ANN.address(), 5, command);
    return new Signed(ANN.address(), 5, command, ANN.sign(digest));
  }
}
