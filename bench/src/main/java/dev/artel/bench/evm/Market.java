package dev.artel.bench.evm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.Signed;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.ledger.evm.EvmDeployment;
import dev.artel.ledger.evm.EvmLedger;
import dev.artel.ledger.evm.EvmPlan;
import dev.artel.ledger.evm.EvmSettings;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.engines.Anvil;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Many tasks of a committee at once, each with a requester, 64 workers and a validator of its own,
 * so that no command waits for another. Workers need no bond, and have no coins.
 */
final class Market implements AutoCloseable {
  private static final int WORKERS = 64;
  private static final int BEACON = 4;
  private static final Hash NONCE = Digests.sha256(new byte[0]);
  private static final Coins WEALTH = Coins.of(1_000_000_000);

  /** Of commands under way at once, for each wallet. */
  private static final int WINDOW = 500;

  private static final Duration SOON = Duration.ofMillis(100);

  private static final String POST =
      """
      {"CommitteePost": {"file": "%s", "terms": {
        "rounds": 1,
        "members": {"minWorkers": 1, "maxWorkers": 64, "minCandidates": 1, "maxCandidates": 1, "minSeats": 1},
        "stakes": {"tau": 1, "workerBond": 0},
        "auditors": []}}}
      """;

  private final Anvil anvil;
  private final int tasks;
  private final List<KeyPair> wallets;
  private final LawBook book = committee();
  private final EvmDeployment deployment;
  private final List<EvmLedger> ledgers = new ArrayList<>();
  private final List<Hash> ids = new ArrayList<>();

  /** What one party asks for. */
  private record Wish(KeyPair sender, String command) {}

  Market(Anvil anvil, int tasks, int wallets) throws IOException, InterruptedException {
    this.anvil = anvil;
    this.tasks = tasks;
    this.wallets = IntStream.range(0, wallets).mapToObj(i -> key("wallet", i)).toList();
    this.wallets.forEach(wallet -> anvil.fund(wallet.address()));
    var first = this.wallets.getFirst();
    this.deployment =
        EvmDeployment.deploy(anvil.url(), genesis(), EvmPlan.ALL, first, EvmSettings.DEFAULTS);
    for (var wallet : this.wallets) {
      ledgers.add(EvmLedger.open(anvil.url(), deployment, book, wallet, EvmSettings.DEFAULTS));
    }
  }

  private static LawBook committee() {
    var paradigm =
        ServiceLoader.load(Paradigm.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> EvmPlan.ALL.paradigms().contains(found.name()))
            .findFirst()
            .orElseThrow();
    return new LawBook(Map.of(paradigm.name(), paradigm.law()));
  }

  private Genesis genesis() {
    var rich =
        IntStream.range(0, 2 * tasks)
            .mapToObj(i -> (i < tasks ? requester(i) : validator(i - tasks)).address())
            .toList();
    var amounts = rich.stream().map(_ -> WEALTH).toList();
    return new Genesis("market", book.catalogue().hash(), new Limits(64, 16, 2), rich, amounts);
  }

  URI url() {
    return anvil.url();
  }

  LawBook book() {
    return book;
  }

  EvmDeployment deployment() {
    return deployment;
  }

  List<KeyPair> wallets() {
    return wallets;
  }

  long height() throws IOException {
    return ledgers.getFirst().head().height();
  }

  Speed enrol() throws InterruptedException, ExecutionException {
    var command = "{\"Enrol\": {\"sealingKey\": \"%s\"}}".formatted(Hash.ZERO);
    var wishes = new ArrayList<Wish>();
    wishes.addAll(each(task -> new Wish(requester(task), command)));
    wishes.addAll(each(task -> new Wish(validator(task), command)));
    for (int i = 0; i < tasks * WORKERS; i++) {
      wishes.add(new Wish(key("worker", i), command));
    }
    return all(wishes, 1);
  }

  void bringIntoTraining() throws InterruptedException, ExecutionException, IOException {
    var cid = new Cid(Digests.sha256(new byte[1]));
    var posts = each(task -> new Wish(requester(task), POST.formatted(cid)));
    posts.forEach(wish -> ids.add(sign(wish, 2).id(charter().domain())));
    all(posts, 2);
    all(signUps(), 3);
    var nonce = "\"nonce\": \"%s\"".formatted(NONCE);
    all(each(task -> new Wish(validator(task), command("Contribute", task, nonce))), 4);
    // Chance is that of a block that is yet to come when all have contributed.
    tick(5);
    awaitHeight(height() + BEACON);
    tick(6);
    var opening = "\"model\": \"%1$s\", \"data\": \"%1$s\"".formatted(cid);
    all(each(task -> new Wish(requester(task), command("Open", task, opening))), 7);
  }

  private void tick(long nonce) throws InterruptedException, ExecutionException {
    all(each(task -> new Wish(requester(task), command("Tick", task, ""))), nonce);
  }

  private List<Wish> signUps() {
    var wishes = ofWorkers("SignUpWorker", "\"samples\": 100");
    var nonceHash = Digests.keccak256(NONCE.bytes().toArray());
    var details = "\"units\": 1, \"nonceHash\": \"%s\"".formatted(nonceHash);
    wishes.addAll(
        each(task -> new Wish(validator(task), command("SignUpValidator", task, details))));
    return wishes;
  }

  /** All workers of all tasks at once. */
  Speed update() throws InterruptedException, ExecutionException {
    var update =
        "\"round\": 1, \"commitment\": \"%s\", \"cid\": \"%s\""
            .formatted(Digests.keccak256(new byte[1]), new Cid(Digests.sha256(new byte[2])));
    return all(ofWorkers("Submit", update), 8);
  }

  private List<Wish> ofWorkers(String name, String details) {
    var wishes = new ArrayList<Wish>();
    for (int task = 0; task < tasks; task++) {
      for (int i = 0; i < WORKERS; i++) {
        wishes.add(new Wish(key("worker", task * WORKERS + i), command(name, task, details)));
      }
    }
    return wishes;
  }

  private List<Wish> each(IntFunction<Wish> wish) {
    return IntStream.range(0, tasks).mapToObj(wish).toList();
  }

  private String command(String name, int task, String details) {
    var comma = details.isEmpty() ? "" : ", ";
    return "{\"Committee%s\": {\"task\": \"%s\"%s%s}}"
        .formatted(name, ids.get(task), comma, details);
  }

  /** Throws unless the chain accepts each of them. */
  private Speed all(List<Wish> wishes, long nonce) throws InterruptedException, ExecutionException {
    var tasks = new ArrayList<Callable<Receipt>>();
    for (int i = 0; i < wishes.size(); i++) {
      var ledger = ledgers.get(i % ledgers.size());
      var signed = sign(wishes.get(i), nonce);
      tasks.add(() -> ledger.submit(signed));
    }
    long begun = System.nanoTime();
    var factory = Thread.ofVirtual().factory();
    try (var threads = Executors.newFixedThreadPool(WINDOW * ledgers.size(), factory)) {
      for (var receipt : threads.invokeAll(tasks)) {
        if (!(receipt.get() instanceof Receipt.Included)) {
          throw new IllegalStateException("not accepted: " + receipt.get());
        }
      }
    }
    return Speed.since(begun, wishes.size());
  }

  private Signed sign(Wish wish, long nonce) {
    var command = (Command) Json.readTagged(Json.parse(wish.command()), book.catalogue());
    return FiveParties.sign(charter(), wish.sender(), nonce, command);
  }

  private Charter charter() {
    return ledgers.getFirst().charter();
  }

  private void awaitHeight(long height) throws IOException, InterruptedException {
    while (height() < height) {
      Thread.sleep(SOON);
    }
  }

  private KeyPair requester(int task) {
    return key("requester", task);
  }

  private KeyPair validator(int task) {
    return key("validator", task);
  }

  private static KeyPair key(String what, int number) {
    return KeyPair.of(Digests.sha256((what + " " + number).getBytes(UTF_8)).bytes().toArray());
  }

  @Override
  public void close() {
    ledgers.forEach(EvmLedger::close);
  }
}
