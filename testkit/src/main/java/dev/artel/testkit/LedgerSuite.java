package dev.artel.testkit;

import static dev.artel.testkit.FiveParties.BOOK;
import static dev.artel.testkit.FiveParties.KEYS;
import static dev.artel.testkit.FiveParties.WEALTH;
import static dev.artel.testkit.FiveParties.genesis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.runtime.Replica;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger must do, shown with the common law alone. */
public abstract class LedgerSuite<L extends Ledger> {
  private static final long START = 1_700_000_000;
  private static final KeyPair ANN = KEYS.get(0);
  private static final KeyPair BOB = KEYS.get(1);

  private final InstantSource clock = () -> Instant.ofEpochSecond(now());
  private L ledger;
  private long seconds = START;
  private long nonce;
  private Position born;
  private Cursor genesisEnd;

  /** A new ledger on that genesis, with the law book of {@link FiveParties}. */
  protected abstract L create(Genesis genesis, InstantSource clock) throws Exception;

  /** The law's rows as the ledger itself keeps them. */
  protected abstract Rows rows(L ledger) throws Exception;

  /** Whether the ledger goes by a clock of its own, and makes blocks that nobody asked for. */
  protected boolean isLive() {
    return false;
  }

  /** How many commands to try at random. */
  protected int commands() {
    return 200;
  }

  /** The ledger of the running test. */
  protected final L ledger() {
    return ledger;
  }

  @BeforeEach
  void createLedger() throws Exception {
    ledger = create(genesis(), clock);
    born = ledger.head();
    genesisEnd = entriesAfter(Cursor.START).getLast().at();
  }

  @AfterEach
  void closeLedger() throws IOException {
    ledger.close();
  }

  @Test
  void shouldBeginWithTheCoinsOfItsGenesis() throws Exception {
    var minted = events(entriesAfter(Cursor.START));

    assertThat(minted).hasSize(KEYS.size()).allMatch(CommonEvent.Minted.class::isInstance);
    assertThat(ledger.charter().limits()).isEqualTo(genesis().limits());
    if (!isLive()) {
      assertThat(ledger.head().height()).isZero();
      assertThat(ledger.charter()).isEqualTo(genesis().charter());
    }
  }

  @Test
  void shouldIncludeWhatTheLawAccepts() throws Exception {
    var transfer = new CommonCommand.Transfer(BOB.address(), Coins.of(7));
    var signed = sign(ANN, transfer);

    var at = included(ledger.submit(signed));

    var id = signed.id(ledger.charter().domain());
    var event = new CommonEvent.Transferred(ANN.address(), BOB.address(), Coins.of(7));
    var entries = entriesAfter(genesisEnd);
    long time = entries.getFirst().time();
    assertThat(entries).containsExactly(new Entry(at, time, id, ANN.address(), event));
    assertThat(time).isBetween(born.time(), ledger.head().time());
    assertThat(at.height()).isBetween(born.height() + 1, ledger.head().height());
    if (!isLive()) {
      assertThat(time).isEqualTo(seconds);
      assertThat(ledger.head().height()).isEqualTo(1);
    }
    assertThat(ledger.command(id)).contains(transfer);
    assertThat(balance(BOB)).isEqualTo(WEALTH.plus(Coins.of(7)));
  }

  @Test
  void shouldLeaveNoTraceOfWhatTheLawRefuses() throws Exception {
    var tooMuch = sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(1_000_001)));

    assertThat(ledger.submit(tooMuch)).isEqualTo(new Receipt.Refused("POOR"));

    assertThat(entriesAfter(genesisEnd)).isEmpty();
    if (!isLive()) {
      assertThat(ledger.head().height()).isZero();
    }
    assertThat(ledger.command(tooMuch.id(ledger.charter().domain()))).isEmpty();
    assertThat(balance(ANN)).isEqualTo(WEALTH);
  }

  @Test
  void shouldJudgeARefusedCommandAnewWhenItComesAgain() throws Exception {
    var tooMuch = sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(1_000_001)));
    assertThat(ledger.submit(tooMuch)).isEqualTo(new Receipt.Refused("POOR"));

    included(ledger.submit(sign(BOB, new CommonCommand.Transfer(ANN.address(), Coins.of(1)))));

    included(ledger.submit(tooMuch));
  }

  @Test
  void shouldRefuseWhatItsSenderDidNotSign() throws Exception {
    var honest = sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(7)));
    var swapped =
        new Signed(
            ANN.address(),
            honest.nonce(),
            new CommonCommand.Transfer(BOB.address(), Coins.of(8)),
            honest.signature());
    var stolen = new Signed(BOB.address(), honest.nonce(), honest.command(), honest.signature());

    assertThat(ledger.submit(swapped)).isEqualTo(new Receipt.Refused("BAD_SIGNATURE"));
    assertThat(ledger.submit(stolen)).isEqualTo(new Receipt.Refused("BAD_SIGNATURE"));
  }

  @Test
  void shouldRefuseANonceThatDoesNotRise() throws Exception {
    included(ledger.submit(sign(ANN, 10, new CommonCommand.Enrol(Hash.ZERO))));

    var same = sign(ANN, 10, new CommonCommand.Transfer(BOB.address(), Coins.of(1)));
    var lower = sign(ANN, 9, new CommonCommand.Transfer(BOB.address(), Coins.of(1)));
    var others = sign(BOB, 1, new CommonCommand.Transfer(ANN.address(), Coins.of(1)));
    var higher = sign(ANN, 99, new CommonCommand.Transfer(BOB.address(), Coins.of(1)));

    assertThat(ledger.submit(same)).isEqualTo(new Receipt.Refused("OLD_NONCE"));
    assertThat(ledger.submit(lower)).isEqualTo(new Receipt.Refused("OLD_NONCE"));
    included(ledger.submit(others));
    included(ledger.submit(higher));
  }

  @Test
  void shouldRefuseACommandThatNoLawKnows() throws Exception {
    assertThat(ledger.submit(sign(ANN, new Strange(Hash.ZERO))))
        .isEqualTo(new Receipt.Refused("UNKNOWN_COMMAND"));
  }

  @Test
  void shouldGiveTheFirstReceiptToACommandThatComesAgain() throws Exception {
    var first = sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(7)));
    var receipt = ledger.submit(first);
    included(ledger.submit(sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(1)))));

    assertThat(ledger.submit(first)).isEqualTo(receipt);

    assertThat(balance(BOB)).isEqualTo(WEALTH.plus(Coins.of(8)));
  }

  @Test
  void shouldReadOnFromAnyCursor() throws Exception {
    for (int i = 0; i < 5; i++) {
      included(ledger.submit(sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(1)))));
    }
    var all = entriesAfter(Cursor.START);

    for (int i = 0; i < all.size(); i++) {
      assertThat(entriesAfter(all.get(i).at())).isEqualTo(all.subList(i + 1, all.size()));
    }
    assertThat(all).extracting(Entry::at).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void shouldSayThatAReaderIsAheadOfTheLog() throws Exception {
    assertThat(ledger.read(new Cursor(born.height() + 900, 0), Duration.ZERO))
        .isEqualTo(new Batch.Rewound(Cursor.START));
  }

  @Test
  void shouldNeverLetTimeGoBack() throws Exception {
    seconds += 100;
    included(ledger.submit(sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(1)))));
    seconds -= 50;
    included(ledger.submit(sign(ANN, new CommonCommand.Transfer(BOB.address(), Coins.of(1)))));

    assertThat(entriesAfter(genesisEnd)).extracting(Entry::time).isSorted();
    if (!isLive()) {
      assertThat(entriesAfter(genesisEnd)).extracting(Entry::time).containsOnly(START + 100);
      assertThat(ledger.head().time()).isEqualTo(START + 100);
    }
  }

  @Test
  void shouldGiveEveryReaderTheRowsThatItKeepsItself() throws Exception {
    long seed = 20_251_121;
    var random = new SplittableRandom(seed);
    var reached = new HashSet<String>();
    var replica = new Replica(BOOK);
    for (int i = 0; i < commands(); i++) {
      seconds += random.nextInt(3);
      var sender = KEYS.get(random.nextInt(KEYS.size()));
      reached.add(ledger.submit(sign(sender, anyCommand(random))).getClass().getSimpleName());
      if (random.nextInt(10) == 0) {
        replica.take(ledger.read(replica.next(), Duration.ZERO));
        assertSameRows(replica.rows(), seed);
      }
    }
    replica.take(ledger.read(replica.next(), Duration.ZERO));

    assertSameRows(replica.rows(), seed);
    assertThat(reached).containsExactlyInAnyOrder("Included", "Refused");
  }

  private static Command anyCommand(SplittableRandom random) {
    var other = KEYS.get(random.nextInt(KEYS.size())).address();
    return switch (random.nextInt(6)) {
      case 0 -> new CommonCommand.Enrol(Hash.ZERO);
      case 1 -> new CommonCommand.Withdraw();
      default -> new CommonCommand.Transfer(other, Coins.of(random.nextInt(600_000)));
    };
  }

  private void assertSameRows(Rows replica, long seed) throws Exception {
    var own = rows(ledger);
    var accounts = own.scan(CommonRow.ACCOUNTS);
    assertThat(replica.scan(CommonRow.ACCOUNTS)).as("seed %d", seed).isEqualTo(accounts);
    assertThat(replica.scan(CommonRow.PARTIES))
        .as("seed %d", seed)
        .isEqualTo(own.scan(CommonRow.PARTIES));
    assertThat(accounts.stream().map(CommonRow.Account::balance).reduce(Coins.ZERO, Coins::plus))
        .as("coins, seed %d", seed)
        .isEqualTo(genesis().total());
  }

  private Signed sign(KeyPair sender, Command command) {
    return sign(sender, ++nonce, command);
  }

  private Signed sign(KeyPair sender, long at, Command command) {
    return FiveParties.sign(ledger.charter(), sender, at, command);
  }

  private long now() {
    return seconds;
  }

  private List<Entry> entriesAfter(Cursor after) throws Exception {
    return ((Batch.Entries) ledger.read(after, Duration.ZERO)).entries();
  }

  private static List<?> events(List<Entry> entries) {
    return entries.stream().map(Entry::event).toList();
  }

  private Coins balance(KeyPair party) throws Exception {
    return balance(party.address());
  }

  private Coins balance(Address party) throws Exception {
    return rows(ledger).get(CommonRow.ACCOUNTS, party).orElseThrow().balance();
  }

  private static Cursor included(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Included.class);
    return ((Receipt.Included) receipt).at();
  }

  record Strange(Hash what) implements Command {}
}
