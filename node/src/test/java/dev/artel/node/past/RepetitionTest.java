package dev.artel.node.past;

import static dev.artel.testkit.FiveParties.BOOK;
import static dev.artel.testkit.FiveParties.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Event;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.MemoryLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionTest {
  private static final Instant NOON = Instant.ofEpochSecond(1_700_000_000);

  private final MemoryLedger ledger =
      new MemoryLedger(FiveParties.genesis(), BOOK, InstantSource.fixed(NOON));
  private long nonce = 1;

  @Test
  void shouldReadALedgerWhole() throws Exception {
    transfers(3);

    var past = Past.of(ledger, BOOK);

    assertThat(past.log()).hasSize(KEYS.size() + 3);
    assertThat(past.rows().scan(CommonRow.ACCOUNTS))
        .isEqualTo(ledger.rows().scan(CommonRow.ACCOUNTS));
  }

  @Test
  void shouldFindThatTheLawBearsTheLogOut() throws Exception {
    transfers(3);

    assertThat(repeated(log()))
        .isEqualTo(Finding.of("law", true, "3 commands judged anew, 8 events as the log has them"));
  }

  @Test
  void shouldFindAnEventThatTheLawDoesNotGive() throws Exception {
    transfers(3);
    var log = log();
    var ann = KEYS.get(1).address();
    var tooMuch = new CommonEvent.Transferred(ann, KEYS.getFirst().address(), Coins.of(2));
    log.set(6, with(log.get(6), tooMuch));

    var finding = repeated(log);

    assertThat(finding.agrees()).isFalse();
    assertThat(finding.detail())
        .isEqualTo(
            "block 2, command "
                + log.get(6).commandId()
                + ": the law gives other events than the log");
  }

  @Test
  void shouldFindAnEventThatNoCommandCaused() throws Exception {
    transfers(1);
    var log = log();
    var gift = new CommonEvent.Minted(KEYS.getFirst().address(), Coins.of(1_000));
    log.add(new Entry(new Cursor(2, 0), 0, Hash.ZERO, KEYS.getFirst().address(), gift));

    assertThat(repeated(log).detail()).endsWith("an event that no command caused");
  }

  @Test
  void shouldFindACommandThatTheLawRefuses() throws Exception {
    var enrol = new CommonCommand.Enrol(Hash.hex("11".repeat(32)));
    ledger.submit(FiveParties.sign(ledger.charter(), KEYS.get(1), 1, enrol));
    transfers(1);
    var log = log();
    log.add(log.get(KEYS.size())); // the enrolment, as a ledger that forgets would have it again

    assertThat(repeated(log).detail()).endsWith("the law refuses it: TWICE");
  }

  private void transfers(int number) {
    for (int i = 0; i < number; i++) {
      var receipt = ledger.submit(FiveParties.coin(ledger.charter(), KEYS.get(1), ++nonce));
      assertThat(receipt).isInstanceOf(Receipt.Included.class);
    }
  }

  private List<Entry> log() throws Exception {
    return new ArrayList<>(Past.of(ledger, BOOK).log());
  }

  private Finding repeated(List<Entry> log) throws Exception {
    return Repetition.of(ledger, BOOK, log);
  }

  private static Entry with(Entry entry, Event event) {
    return new Entry(entry.at(), entry.time(), entry.commandId(), entry.sender(), event);
  }
}
