package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.engines.Anvil;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may happen to a chain and a node while their log is read. */
class LogReaderTest {
  private static final String EMPTY_LIST = "[]";

  private Anvil anvil;
  private EvmDeployment deployment;
  private Meddler meddler;
  private EvmLedger ledger;

  @BeforeEach
  void openLedger() throws Exception {
    anvil = Anvil.start();
    deployment = Chains.deploy(anvil, FiveParties.genesis());
    meddler = new Meddler(anvil.url());
    ledger = Chains.open(meddler.url(), deployment, Chains.QUICK);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
    meddler.close();
    anvil.close();
  }

  @Test
  void shouldTakeBackWhatTheChainTookBack() throws Exception {
    include(1);
    var read = entries(Cursor.START);
    assertThat(read.entries()).hasSize(6);

    anvil.rpc("anvil_reorg", "1, []");

    assertThat(ledger.read(read.next(), Duration.ZERO)).isEqualTo(new Batch.Rewound(Cursor.START));
    assertThat(entries(Cursor.START).entries()).hasSize(5);
    include(1);
    assertThat(entries(Cursor.START).entries()).hasSize(6);
  }

  @Test
  void shouldTakeBackWhatCameAfterASnapshot() throws Exception {
    var snapshot = ((Tree.Str) anvil.rpc("evm_snapshot", "")).value();
    include(1);
    var read = entries(Cursor.START);
    anvil.rpc("evm_revert", "\"" + snapshot + "\"");
    // Until there is another block in its place, the chain looks like a node that lags.
    assertThat(entries(read.next()).entries()).isEmpty();

    anvil.rpc("evm_increaseTime", "100");
    anvil.rpc("evm_mine", "");

    assertThat(ledger.read(read.next(), Duration.ZERO)).isEqualTo(new Batch.Rewound(Cursor.START));
    assertThat(entries(Cursor.START).entries()).hasSize(5);
  }

  @Test
  void shouldReadOnlyWhatIsConfirmed() throws Exception {
    try (var careful = Chains.open(anvil.url(), deployment, Chains.QUICK.confirmed(3))) {
      anvil.rpc("anvil_mine", "\"0x3\"");
      var before = (Batch.Entries) careful.read(Cursor.START, Duration.ZERO);
      include(1);
      anvil.rpc("anvil_mine", "\"0x2\"");
      var meanwhile = (Batch.Entries) careful.read(before.next(), Duration.ZERO);
      assertThat(meanwhile.entries()).isEmpty();

      anvil.rpc("evm_mine", "");

      var after = (Batch.Entries) careful.read(meanwhile.next(), Duration.ZERO);
      assertThat(after.entries()).hasSize(1);
      assertThat(careful.head().height()).isEqualTo(after.entries().getFirst().at().height());
    }
  }

  @Test
  void shouldKnowWhatTheLawOnceSawOfBlocksThatItNoLongerSees() throws Exception {
    long height = ledger.head().height();
    var seen = ledger.head().beacons().at(height);

    anvil.rpc("anvil_mine", "\"0x12c\"");

    assertThat(ledger.head().beacons().at(height)).isEqualTo(Hash.ZERO);
    assertThat(ledger.beacons(height + 1).at(height)).isEqualTo(seen).isNotEqualTo(Hash.ZERO);
  }

  @Test
  void shouldReadInSmallRanges() throws Exception {
    for (int i = 0; i < 12; i++) {
      include(i);
    }
    try (var other = Chains.open(anvil.url(), deployment, Chains.QUICK.reading(3))) {
      var all = new ArrayList<Entry>();
      var next = Cursor.START;
      while (next.height() < ledger.head().height()) {
        var batch = (Batch.Entries) other.read(next, Duration.ZERO);
        all.addAll(batch.entries());
        next = batch.next();
      }

      assertThat(all).isEqualTo(entries(Cursor.START).entries());
    }
  }

  @Test
  void shouldAskForLessWhereTheNodeCannotBearSoMuch() throws Exception {
    for (int i = 0; i < 5; i++) {
      include(i);
    }
    meddler.does(
        (question, answer) ->
            question.contains("eth_getLogs") && answer.length() > 3_000
                ? "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":-32005,\"message\":\"too many\"}}"
                    .formatted(id(question))
                : answer);

    assertThat(entries(Cursor.START).entries()).hasSize(10);
  }

  @Test
  void shouldWakeAReaderThatWaits() throws Exception {
    var next = entries(Cursor.START).next();
    var reading = new ArrayList<Batch>();
    var thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    reading.add(ledger.read(next, Duration.ofMinutes(2)));
                  } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    include(1);
    thread.join();

    assertThat(((Batch.Entries) reading.getFirst()).entries())
        .extracting(Entry::event)
        .containsExactly(new CommonEvent.Enrolled(Chains.stranger(1).address(), Hash.ZERO));
  }

  @Test
  void shouldAskForNothingButTheHeadWhileNothingHappens() throws Exception {
    var next = entries(Cursor.START).next();
    anvil.rpc("evm_mine", "");
    var questions = new ConcurrentLinkedQueue<String>();
    meddler.does(
        (question, answer) -> {
          questions.add(question);
          return answer;
        });

    var quiet = entries(next);
    var still = entries(quiet.next());

    assertThat(quiet.entries()).isEmpty();
    assertThat(quiet.next().height()).isEqualTo(next.height() + 1);
    assertThat(still).isEqualTo(new Batch.Entries(List.of(), quiet.next()));
    assertThat(questions).hasSize(2).allMatch(question -> question.contains("\"latest\""));
    include(1);
    assertThat(entries(quiet.next()).entries()).hasSize(1);
  }

  @Test
  void shouldTellALogWithAHoleByTheBlocksSummary() throws Exception {
    var next = entries(Cursor.START).next();
    try (var other = Chains.open(anvil.url(), deployment, Chains.QUICK)) {
      assertThat(other.submit(Chains.enrol(other, 1))).isInstanceOf(Receipt.Included.class);
    }
    meddler.does((question, answer) -> withoutLogs(question, answer));

    assertThatThrownBy(() -> ledger.read(next, Duration.ZERO))
        .isInstanceOf(EvmException.class)
        .hasMessageContaining("a hole in it")
        .hasMessageContaining("by its receipts");

    meddler.behaves();
    assertThat(entries(next).entries()).hasSize(1);
  }

  @Test
  void shouldTellALogWithAHoleByItsOwnReceipts() throws Exception {
    var next = entries(Cursor.START).next();
    include(1);
    meddler.does(
        (question, answer) ->
            withoutLogs(question, answer).replaceAll("\"logsBloom\":\"0x[0-9a-f]*\"", "\"a\":0"));

    assertThatThrownBy(() -> ledger.read(next, Duration.ZERO))
        .isInstanceOf(EvmException.class)
        .hasMessageContaining("a command is missing");
  }

  @Test
  void shouldTellEventsThatNoCommandBegan() throws Exception {
    include(1);
    meddler.does(
        (question, answer) ->
            question.contains("eth_getLogs")
                ? answer.replace(LogLine.ACTED.toString(), Hash.ZERO.toString())
                : answer);

    assertThatThrownBy(() -> ledger.read(Cursor.START, Duration.ZERO))
        .isInstanceOf(EvmException.class)
        .hasMessageContaining("hole");
  }

  @Test
  void shouldWaitForANodeThatLags() throws Exception {
    include(1);
    var old = anvil.rpc("eth_blockNumber", "");
    include(2);
    var read = entries(Cursor.START);
    meddler.does(
        (question, answer) ->
            question.contains("\"latest\"") && question.contains("eth_getBlockByNumber")
                ? meddler.ask(question.replace("latest", ((Tree.Str) old).value()))
                : answer);

    assertThat(entries(read.next())).isEqualTo(new Batch.Entries(List.of(), read.next()));
    assertThat(ledger.head().height()).isEqualTo(read.next().height());
  }

  @Test
  void shouldOutliveANodeThatIsAwayForAWhile() throws Exception {
    include(1);
    var failures = new ArrayList<Integer>();
    meddler.does(
        (_, answer) -> {
          failures.add(1);
          if (failures.size() <= 2) {
            throw new Meddler.Mischief.Status(503);
          }
          return answer;
        });

    assertThat(entries(Cursor.START).entries()).hasSize(6);
  }

  @Test
  void shouldSayThatItHeardGarbageAndGoOnWhenItIsOver() throws Exception {
    include(1);
    for (var garbage : List.of("<html>", "{}", "{\"id\":1,\"result\":\"0xzz\"}")) {
      meddler.does((_, _) -> garbage);

      assertThatThrownBy(() -> ledger.read(Cursor.START, Duration.ZERO))
          .as(garbage)
          .isInstanceOf(IOException.class);
    }
    meddler.behaves();

    assertThat(entries(Cursor.START).entries()).hasSize(6);
  }

  @Test
  void shouldSayThatANodeIsAwayForLong() throws Exception {
    meddler.does(
        (_, _) -> {
          throw new Meddler.Mischief.Status(503);
        });

    assertThatThrownBy(() -> ledger.read(Cursor.START, Duration.ZERO))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is it running")
        .hasMessageNotContaining("SECRET");
    assertThatThrownBy(() -> ledger.submit(Chains.enrol(ledger, 1)))
        .isInstanceOf(IOException.class);

    meddler.behaves();
    include(1);
  }

  @Test
  void shouldSayThatANodeHasBecomeAnotherChains() throws Exception {
    include(1);
    var read = entries(Cursor.START);
    anvil.restart();

    assertThatThrownBy(() -> ledger.read(read.next(), Duration.ZERO))
        .isInstanceOf(EvmException.class)
        .hasMessageContaining("has no contract at");
    var again = Chains.deploy(anvil, FiveParties.genesis());
    assertThat(again.artel()).isEqualTo(deployment.artel());
    assertThatThrownBy(() -> ledger.read(read.next(), Duration.ZERO))
        .isInstanceOf(EvmException.class)
        .hasMessageContaining("has become another chain");
  }

  @Test
  void shouldAskLittleForItsHead() throws Exception {
    var idle = Chains.QUICK.paced(Chains.QUICK.pace().every(Duration.ofMinutes(1)));
    try (var other = Chains.open(meddler.url(), deployment, idle)) {
      int before = meddler.asked();
      var head = other.head();
      for (int i = 0; i < 100; i++) {
        assertThat(other.head().height()).isEqualTo(head.height());
        assertThat(head.beacons().at(head.height())).isNotEqualTo(Hash.ZERO);
        assertThat(head.beacons().at(head.height() + 1)).isEqualTo(Hash.ZERO);
      }

      assertThat(meddler.asked() - before).isLessThan(3);
    }
  }

  private void include(int stranger) throws Exception {
    assertThat(ledger.submit(Chains.enrol(ledger, stranger))).isInstanceOf(Receipt.Included.class);
  }

  private Batch.Entries entries(Cursor after) throws Exception {
    return (Batch.Entries) ledger.read(after, Duration.ZERO);
  }

  private static String withoutLogs(String question, String answer) {
    return question.contains("eth_getLogs")
        ? "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}".formatted(id(question), EMPTY_LIST)
        : answer;
  }

  private static String id(String question) {
    return question.replaceAll(".*\"id\":([0-9]+).*", "$1");
  }
}
