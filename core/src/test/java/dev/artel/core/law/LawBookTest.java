package dev.artel.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Catalogue;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawBookTest {
  private static final Address ANN = address(1);
  private static final Address BOB = address(2);
  private static final Hash TASK = Hash.hex("11".repeat(32));

  private final MemoryRows rows = new MemoryRows();
  private final LawBook book = new LawBook(Map.of("shop", new ShopLaw(), "thief", new ThiefLaw()));

  @Test
  void shouldMoveCoinsOnlyWhereTheBalanceCoversThem() {
    mint(ANN, 10);

    assertThat(refusal(ANN, new CommonCommand.Transfer(BOB, Coins.of(11))))
        .contains(CommonReason.POOR);
    assertThat(refusal(ANN, new CommonCommand.Transfer(BOB, Coins.ZERO)))
        .contains(CommonReason.BAD_VALUE);
    assertThat(refusal(ANN, new CommonCommand.Transfer(BOB, Coins.of(4)))).isEmpty();

    assertThat(account(ANN).balance()).isEqualTo(Coins.of(6));
    assertThat(account(BOB).balance()).isEqualTo(Coins.of(4));
  }

  @Test
  void shouldEnrolAPartyOnceForAll() {
    assertThat(refusal(ANN, new CommonCommand.Enrol(TASK))).isEmpty();
    assertThat(refusal(ANN, new CommonCommand.Enrol(Hash.ZERO))).contains(CommonReason.TWICE);

    assertThat(rows.get(CommonRow.PARTIES, ANN).orElseThrow().sealingKey()).isEqualTo(TASK);
  }

  @Test
  void shouldPayOutOfEscrowIntoCreditThatIsThenWithdrawn() {
    mint(ANN, 100);

    assertThat(refusal(ANN, new ShopCommand.Open(Coins.of(60)))).isEmpty();
    assertThat(refusal(ANN, new ShopCommand.Pay(TASK, BOB, Coins.of(25)))).isEmpty();
    assertThat(refusal(BOB, new CommonCommand.Withdraw())).isEmpty();
    assertThat(refusal(BOB, new CommonCommand.Withdraw())).contains(CommonReason.NOTHING_DUE);

    assertThat(account(ANN).balance()).isEqualTo(Coins.of(40));
    assertThat(account(BOB).balance()).isEqualTo(Coins.of(25));
    assertThat(Treasury.escrow(rows, TASK)).isEqualTo(Coins.of(35));
  }

  @Test
  void shouldDropAllThatARefusedCommandEmitted() {
    mint(ANN, 50);

    assertThat(refusal(ANN, new ShopCommand.Open(Coins.of(60)))).contains(CommonReason.POOR);

    assertThat(rows.scan(CommonRow.TASKS)).isEmpty();
    assertThat(account(ANN).balance()).isEqualTo(Coins.of(50));
  }

  @Test
  void shouldNotLetAParadigmReachForAnothersEscrow() {
    mint(ANN, 100);
    assertThat(refusal(ANN, new ShopCommand.Open(Coins.of(60)))).isEmpty();

    assertThatThrownBy(() -> refusal(BOB, new ThiefCommand.Steal(TASK)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("thief");
  }

  @Test
  void shouldNotLetAParadigmWriteCommonRows() {
    assertThatThrownBy(() -> refusal(BOB, new ThiefCommand.Forge(Coins.of(7))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("common table");
  }

  @Test
  void shouldNotLetALawEmitWhatNoLedgerCouldReadBack() {
    assertThatThrownBy(() -> refusal(BOB, new ThiefCommand.Shout(5_000)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Shouted")
        .hasMessageContaining("5000 bytes");
  }

  @Test
  void shouldRefuseACommandThatNoLawKnows() {
    assertThat(refusal(ANN, new Unknown())).contains(CommonReason.UNKNOWN_COMMAND);
  }

  @Test
  void shouldShowTheRowsAsACommandWouldLeaveThemWithoutTouchingThem() {
    mint(ANN, 10);
    var outcome = book.apply(rows, ANN, new CommonCommand.Transfer(BOB, Coins.of(4)), call());

    var ahead = ((Outcome.Accepted) outcome).changes().over(rows);

    assertThat(ahead.scan(CommonRow.ACCOUNTS)).hasSize(2);
    assertThat(ahead.get(CommonRow.ACCOUNTS, BOB).orElseThrow().balance()).isEqualTo(Coins.of(4));
    assertThat(rows.scan(CommonRow.ACCOUNTS)).hasSize(1);
  }

  @Test
  void shouldGiveEveryGenesisAnIdentityOfItsOwn() {
    var limits = new Limits(64, 16, 2);
    var one =
        new Genesis("one", book.catalogue().hash(), limits, List.of(ANN), List.of(Coins.of(1)));
    var two =
        new Genesis("two", book.catalogue().hash(), limits, List.of(ANN), List.of(Coins.of(1)));

    assertThat(one.charter().domain()).isNotEqualTo(two.charter().domain());
    assertThat(one.total()).isEqualTo(Coins.of(1));
  }

  private void mint(Address party, long coins) {
    book.evolve(rows, new CommonEvent.Minted(party, Coins.of(coins)));
  }

  private Optional<Reason> refusal(Address sender, Command command) {
    return switch (book.apply(rows, sender, command, call())) {
      case Outcome.Accepted accepted -> {
        rows.take(accepted.changes());
        yield Optional.empty();
      }
      case Outcome.Refused refused -> Optional.of(refused.why());
    };
  }

  private CommonRow.Account account(Address party) {
    return rows.get(CommonRow.ACCOUNTS, party).orElseThrow();
  }

  private static Call call() {
    var charter = new Charter(Domain.offChain(Hash.ZERO), new Limits(64, 16, 2));
    return new Call(charter, TASK, new Position(0, 1, Beacons.NONE));
  }

  private static Address address(int number) {
    return Address.hex("%040x".formatted(number));
  }

  record Unknown() implements Command {}

  @Prefix("Shop")
  sealed interface ShopCommand extends Command {
    record Open(Coins escrow) implements ShopCommand {}

    record Pay(Hash task, Address to, Coins amount) implements ShopCommand {}
  }

  private static final class ShopLaw implements Law {
    @Override
    public Catalogue catalogue() {
      return Catalogue.of(ShopCommand.class);
    }

    @Override
    public Optional<Reason> decide(Draft draft, Address sender, Command command) {
      switch ((ShopCommand) command) {
        case ShopCommand.Open open -> {
          Treasury.open(draft, "shop", sender, Cid.NONE);
          return Treasury.lock(draft, draft.call().id(), sender, open.escrow());
        }
        case ShopCommand.Pay pay -> Treasury.pay(draft, pay.task(), pay.to(), pay.amount());
      }
      return Optional.empty();
    }

    @Override
    public void evolve(WritableRows rows, Event event) {}
  }

  @Prefix("Thief")
  sealed interface ThiefCommand extends Command {
    record Steal(Hash task) implements ThiefCommand {}

    record Forge(Coins amount) implements ThiefCommand {}

    record Shout(int loudness) implements ThiefCommand {}
  }

  @Prefix("Thief")
  sealed interface ThiefEvent extends Event {
    record Forged(Address to, Coins amount) implements ThiefEvent {}

    record Shouted(String text) implements ThiefEvent {}
  }

  private static final class ThiefLaw implements Law {
    @Override
    public Catalogue catalogue() {
      return Catalogue.of(ThiefCommand.class, ThiefEvent.class);
    }

    @Override
    public Optional<Reason> decide(Draft draft, Address sender, Command command) {
      switch ((ThiefCommand) command) {
        case ThiefCommand.Steal steal -> Treasury.pay(draft, steal.task(), sender, Coins.of(1));
        case ThiefCommand.Forge forge -> draft.emit(new ThiefEvent.Forged(sender, forge.amount()));
        case ThiefCommand.Shout shout ->
            draft.emit(new ThiefEvent.Shouted("a".repeat(shout.loudness())));
      }
      return Optional.empty();
    }

    @Override
    public void evolve(WritableRows rows, Event event) {
      var forged = (ThiefEvent.Forged) event;
      rows.put(CommonRow.ACCOUNTS, new CommonRow.Account(forged.to(), forged.amount(), Coins.ZERO));
    }
  }
}
