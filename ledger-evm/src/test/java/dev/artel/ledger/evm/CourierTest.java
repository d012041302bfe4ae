package dev.artel.ledger.evm;

import static dev.artel.testkit.FiveParties.KEYS;
import static dev.artel.testkit.FiveParties.WEALTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Bytes;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.engines.Anvil;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may happen to a transaction between a wallet and a block. */
class CourierTest {
  private static final BigInteger GWEI = BigInteger.TEN.pow(9);
  private static final int LOOKS = 12_000;

  private Anvil anvil;
  private EvmDeployment deployment;
  private EvmLedger ledger;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void openLedger() throws Exception {
    anvil = Anvil.start();
    deployment = Chains.deploy(anvil, FiveParties.genesis());
    ledger = Chains.open(anvil.url(), deployment, Chains.QUICK);
  }

  @AfterEach
  void closeLedger() {
    threads.shutdownNow();
    ledger.close();
    anvil.close();
  }

  @Test
  void shouldBringWhatManyThreadsSendAtOnce() throws Exception {
    var receipts = submitAll(ledger, 0, 60);

    for (var receipt : receipts) {
      assertThat(receipt.get()).isInstanceOf(Receipt.Included.class);
    }
  }

  @Test
  void shouldShareOneKeyWithAnotherProgram() throws Exception {
    mining(false);
    try (var other = Chains.open(anvil.url(), deployment, Chains.QUICK)) {
      var receipts = new ArrayList<>(submitAll(ledger, 0, 10));
      receipts.addAll(submitAll(other, 10, 20));

      mineUntil(receipts);

      for (var receipt : receipts) {
        assertThat(receipt.get()).isInstanceOf(Receipt.Included.class);
      }
    }
  }

  @Test
  void shouldGiveOneReceiptToACommandThatTwoProgramsSend() throws Exception {
    mining(false);
    var signed = Chains.enrol(ledger, 1);
    try (var other = Chains.open(anvil.url(), deployment, Chains.QUICK)) {
      var receipts = List.of(submit(ledger, signed), submit(ledger, signed), submit(other, signed));

      mineUntil(receipts);

      var receipt = receipts.getFirst().get();
      assertThat(receipt).isInstanceOf(Receipt.Included.class);
      assertThat(receipts.get(1).get()).isEqualTo(receipt);
      assertThat(receipts.get(2).get()).isEqualTo(receipt);
    }
  }

  @Test
  void shouldSendAgainWhatTheNodeLost() throws Exception {
    mining(false);
    var receipt = submit(ledger, Chains.enrol(ledger, 1));
    var lost = awaitPooled(1).getFirst();
    anvil.rpc("anvil_dropTransaction", "\"" + lost + "\"");

    assertThat(awaitPooled(1)).containsExactly(lost);
    mineUntil(List.of(receipt));

    assertThat(receipt.get()).isInstanceOf(Receipt.Included.class);
  }

  @Test
  void shouldBringUnderAnotherNonceWhatAnotherProgramReplaced() throws Exception {
    mining(false);
    var receipt = submit(ledger, Chains.enrol(ledger, 1));
    var own = awaitPooled(1).getFirst();
    var other = replacementOf(own);
    anvil.rpc("eth_sendRawTransaction", "\"" + other.raw() + "\"");

    mineUntil(List.of(receipt));

    assertThat(receipt.get()).isInstanceOf(Receipt.Included.class);
    assertThat(mined(own)).isInstanceOf(Tree.Null.class);
    assertThat(mined(other.hash().toString())).isInstanceOf(Tree.Obj.class);
  }

  /** Of the same wallet and nonce, for nothing and much dearer. */
  private Wallet.Sealed replacementOf(String hash) {
    var replaced = (Tree.Obj) anvil.rpc("eth_getTransactionByHash", "\"" + hash + "\"");
    if (!(replaced.fields().get("nonce") instanceof Tree.Str nonce)) {
      throw new AssertionError("no nonce in " + replaced);
    }
    var fee =
        new Wallet.Fee(
            GWEI.multiply(BigInteger.valueOf(50)), GWEI.multiply(BigInteger.valueOf(90)));
    return new Wallet(Chains.WALLET, deployment.chainId())
        .sign(
            new Wallet.Transaction(
                Long.decode(nonce.value()),
                Chains.stranger(9).address().bytes(),
                Bytes.EMPTY,
                21_000,
                fee));
  }

  private Tree mined(String hash) {
    return anvil.rpc("eth_getTransactionReceipt", "\"" + hash + "\"");
  }

  @Test
  void shouldOfferMoreForWhatIsTooCheap() throws Exception {
    mining(false);
    var receipt = submit(ledger, Chains.enrol(ledger, 1));
    var cheap = awaitPooled(1).getFirst();
    while (!receipt.isDone()) {
      anvil.rpc("anvil_setNextBlockBaseFeePerGas", "\"0x2540be400\"");
      anvil.rpc("evm_mine", "");
      Thread.sleep(Chains.QUICK.pace().poll());
    }

    assertThat(receipt.get()).isInstanceOf(Receipt.Included.class);
    assertThat(pooled()).isEmpty();
    assertThat(anvil.rpc("eth_getTransactionReceipt", "\"" + cheap + "\""))
        .isInstanceOf(Tree.Null.class);
  }

  @Test
  void shouldNeverOfferMoreThanTheCap() throws Exception {
    var gas = new EvmSettings.Gas(BigInteger.TEN.pow(9), BigInteger.ONE, 1_000_000);
    var settings =
        Chains.QUICK.costing(gas).paced(Chains.QUICK.pace().patient(Duration.ofMillis(100)));
    anvil.rpc("anvil_setNextBlockBaseFeePerGas", "\"0x2540be400\"");
    anvil.rpc("evm_mine", "");

    try (var frugal = Chains.open(anvil.url(), deployment, settings)) {
      var receipt = frugal.submit(Chains.enrol(frugal, 1));

      assertThat(receipt).isInstanceOf(Receipt.Lost.class);
      assertThat(((Receipt.Lost) receipt).why()).contains("above the fee cap of 1000000000");
      assertThat(pooled()).isEmpty();
    }
  }

  @Test
  void shouldSayWhyWhatWasMinedFailed() throws Exception {
    mining(false);
    var first = submit(ledger, transfer(1));
    awaitPooled(1);
    var second = submit(ledger, transfer(2));
    awaitPooled(2);

    mineUntil(List.of(first, second));

    assertThat(first.get()).isInstanceOf(Receipt.Included.class);
    assertThat(second.get()).isEqualTo(new Receipt.Refused("POOR"));
  }

  @Test
  void shouldCountAsLostWhatNobodyMines() throws Exception {
    mining(false);
    var hasty = Chains.QUICK.paced(Chains.QUICK.pace().patient(Duration.ofMillis(100)));
    try (var other = Chains.open(anvil.url(), deployment, hasty)) {
      var signed = Chains.enrol(other, 1);
      assertThat(other.submit(signed)).isInstanceOf(Receipt.Lost.class);

      mining(true);
      anvil.rpc("evm_mine", "");

      assertThat(other.submit(signed)).isInstanceOf(Receipt.Included.class);
    }
  }

  @Test
  void shouldGoOnWithTheNoncesThatAreFreeWhenTheChainWentBack() throws Exception {
    var snapshot = ((Tree.Str) anvil.rpc("evm_snapshot", "")).value();
    assertThat(ledger.submit(Chains.enrol(ledger, 1))).isInstanceOf(Receipt.Included.class);
    assertThat(ledger.submit(Chains.enrol(ledger, 2))).isInstanceOf(Receipt.Included.class);
    mining(false);
    var receipt = submit(ledger, Chains.enrol(ledger, 3));
    awaitPooled(1);
    anvil.rpc("evm_revert", "\"" + snapshot + "\"");

    mineUntil(List.of(receipt));

    assertThat(receipt.get()).isInstanceOf(Receipt.Included.class);
    mining(true);
    assertThat(ledger.submit(Chains.enrol(ledger, 1))).isInstanceOf(Receipt.Included.class);
  }

  @Test
  void shouldBreakOffWhenClosed() throws Exception {
    mining(false);
    var receipt = submit(ledger, Chains.enrol(ledger, 1));
    awaitPooled(1);

    ledger.close();

    assertThat(receipt)
        .failsWithin(Duration.ofMinutes(1))
        .withThrowableThat()
        .withMessageContaining("closed");
  }

  @Test
  void shouldLeaveWhoIsInterruptedAndStillBringTheCommand() throws Exception {
    mining(false);
    var signed = Chains.enrol(ledger, 1);
    var receipt = submit(ledger, signed);
    awaitPooled(1);

    receipt.cancel(true);
    anvil.rpc("evm_mine", "");

    assertThat(ledger.submit(signed)).isInstanceOf(Receipt.Included.class);
    assertThat(pooled()).isEmpty();
  }

  @Test
  void shouldThrowAnInterruptAsOne() throws Exception {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ledger.submit(Chains.enrol(ledger, 1)))
        .isInstanceOf(InterruptedException.class);

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ledger.read(Cursor.START, Duration.ofSeconds(1)))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void shouldNotShowTheKey() {
    var keys = Chains.WALLET;
    var wallet = new Wallet(keys, 1);

    assertThat(wallet + " " + keys)
        .contains(keys.address().toString())
        .doesNotContain(Bytes.of(keys.exposeSecret()).digits());
  }

  private Signed transfer(long nonce) {
    var all = new CommonCommand.Transfer(KEYS.get(2).address(), WEALTH);
    return FiveParties.sign(ledger.charter(), KEYS.get(1), nonce, all);
  }

  private List<Future<Receipt>> submitAll(EvmLedger to, int from, int end) {
    return IntStream.range(from, end).mapToObj(i -> submit(to, Chains.enrol(to, i))).toList();
  }

  private Future<Receipt> submit(EvmLedger to, Signed signed) {
    Callable<Receipt> task = () -> to.submit(signed);
    return threads.submit(task);
  }

  private void mining(boolean on) {
    anvil.rpc("evm_setAutomine", Boolean.toString(on));
  }

  private void mineUntil(List<Future<Receipt>> receipts) throws InterruptedException {
    while (!receipts.stream().allMatch(Future::isDone)) {
      anvil.rpc("evm_mine", "");
      Thread.sleep(Chains.QUICK.pace().poll());
    }
  }

  /** The hashes of transactions that wait, once there are so many. */
  private List<String> awaitPooled(int count) throws InterruptedException {
    var waiting = pooled();
    for (int i = 0; waiting.size() != count && i < LOOKS; i++) {
      Thread.sleep(Chains.QUICK.pace().poll());
      waiting = pooled();
    }
    assertThat(waiting).hasSize(count);
    return waiting;
  }

  private List<String> pooled() {
    var hashes = new ArrayList<String>();
    if (anvil.rpc("txpool_content", "") instanceof Tree.Obj content) {
      collect(content.fields(), hashes);
    }
    return hashes;
  }

  private static void collect(Map<String, Tree> fields, List<String> hashes) {
    if (fields.get("hash") instanceof Tree.Str hash) {
      hashes.add(hash.value());
    }
    for (var field : fields.values()) {
      if (field instanceof Tree.Obj inner) {
        collect(inner.fields(), hashes);
      }
    }
  }
}
