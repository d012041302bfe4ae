package dev.artel.ledger.evm;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonReason;
import dev.artel.core.law.Door;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Artel's contracts on an Ethereum-compatible chain, by any node's JSON-RPC. The contracts judge;
 * here their log is read, and commands are brought to them. The node is believed to be honest about
 * the chain, and not to be always there, up to date or whole: what it says is held against itself.
 *
 * <p>A wallet pays for gas. Where it is the sender's own, the transaction is the signature;
 * everybody else's commands are relayed under theirs.
 *
 * <pre>
 * var deployment = EvmDeployment.deploy(url, genesis, plan, wallet, EvmSettings.DEFAULTS);
 * Files.writeString(file, deployment.text());
 * var ledger = EvmLedger.open(url, EvmDeployment.parse(text), book, wallet, EvmSettings.DEFAULTS);
 * var audit = EvmLedger.openReadOnly(url, EvmDeployment.at(chainId, artel), book, settings);
 * </pre>
 */
public final class EvmLedger implements Ledger {
  private final Rpc rpc;
  private final Charter charter;
  private final Door door;
  private final Contracts contracts;
  private final Reading reading;
  private final Sender sender;

  /** The half that reads. */
  private record Reading(Chain chain, Lexicon lexicon, Inquiry inquiry, LogReader reader) {}

  private EvmLedger(Rpc rpc, LawBook book, Opening opening, Reading reading, Sender sender) {
    this.rpc = rpc;
    this.charter = opening.charter();
    this.door = new Door(book.catalogue(), charter.domain());
    this.contracts = opening.contracts();
    this.reading = reading;
    this.sender = sender;
  }

  /**
   * Throws {@link EvmException} where the node is not there, lags, or is another chain's; where
   * there is no Artel or one with another law; and where the wallet is empty.
   *
   * @param wallet pays for gas
   */
  public static EvmLedger open(
      URI url, EvmDeployment deployment, LawBook book, KeyPair wallet, EvmSettings settings)
      throws IOException {
    return guarded(
        new Rpc(url, settings.pace().timeout()),
        rpc -> {
          Opening.requireFunds(rpc, wallet.address());
          return new Assembly(rpc, deployment, book, settings).paidBy(wallet);
        });
  }

  /** Needs no wallet; {@link #submit} fails. */
  public static EvmLedger openReadOnly(
      URI url, EvmDeployment deployment, LawBook book, EvmSettings settings) throws IOException {
    return guarded(
        new Rpc(url, settings.pace().timeout()),
        rpc -> new Assembly(rpc, deployment, book, settings).readOnly());
  }

  /** The names of the paradigms whose laws an Artel was born with: those that its book needs. */
  public static Set<String> paradigms(URI url, EvmDeployment deployment, EvmSettings settings)
      throws IOException {
    try (var rpc = new Rpc(url, settings.pace().timeout())) {
      return Opening.paradigms(rpc, deployment);
    }
  }

  private interface Opener {
    EvmLedger open(Rpc rpc) throws IOException;
  }

  private static EvmLedger guarded(Rpc rpc, Opener opener) throws IOException {
    try {
      return opener.open(rpc);
    } catch (IOException | RuntimeException e) {
      rpc.close();
      throw e;
    }
  }

  /** Puts the parts together. */
  private static final class Assembly {
    private final Rpc rpc;
    private final LawBook book;
    private final EvmSettings settings;
    private final Opening opening;
    private final DryRun dryRun;
    private final Reading reading;

    Assembly(Rpc rpc, EvmDeployment deployment, LawBook book, EvmSettings settings)
        throws IOException {
      this.rpc = rpc;
      this.book = book;
      this.settings = settings;
      this.opening = Opening.of(rpc, deployment, book);
      this.dryRun = new DryRun(rpc, Reasons.known(), settings.gas());
      var chain = new Chain(rpc, settings, opening.identity());
      var logs = new Logs(rpc, opening.contracts(), settings.logRange());
      var lexicon = new Lexicon(book, opening.contracts());
      var witness = new Witness(deployment.artel());
      var ranges = new Ranges(chain, logs, lexicon, witness, settings.pace().poll());
      this.reading =
          new Reading(
              chain,
              lexicon,
              new Inquiry(chain, logs, dryRun, witness, deployment.block()),
              new LogReader(chain, ranges, settings, deployment.block()));
    }

    EvmLedger readOnly() {
      return new EvmLedger(rpc, book, opening, reading, Sender.NONE);
    }

    EvmLedger paidBy(KeyPair keys) {
      var chain = reading.chain();
      var wallet = new Wallet(keys, opening.identity().chainId());
      var fees = new Fees(rpc, chain::head, settings.gas());
      var post = new Post(rpc, chain, wallet, fees);
      var courier = new Courier(post, reading.inquiry(), chain, settings.pace());
      var purse = new Sender.Purse(wallet.address(), fees, courier, settings.pace());
      var sender = new Sender.Paying(reading.lexicon(), dryRun, reading.inquiry(), purse);
      return new EvmLedger(rpc, book, opening, reading, sender);
    }
  }

  @Override
  public Charter charter() {
    return charter;
  }

  /** The contracts that hold the law: the common law's, and the paradigms' by their names. */
  public Map<String, Address> laws() {
    return contracts.laws();
  }

  @Override
  public Receipt submit(Signed command) throws IOException, InterruptedException {
    var refusal = door.inspect(command);
    if (refusal.isPresent()) {
      return new Receipt.Refused(refusal.get().name());
    }
    if (reading.lexicon().contract(command.command()).equals(Address.ZERO)) {
      return new Receipt.Refused(CommonReason.UNKNOWN_COMMAND.name());
    }
    return interruptibly(() -> sender.send(command, command.id(charter.domain())));
  }

  @Override
  public Batch read(Cursor after, Duration patience) throws IOException, InterruptedException {
    return interruptibly(() -> reading.reader().read(after, patience));
  }

  private interface Question<T> {
    T ask() throws IOException, InterruptedException;
  }

  /**
   * A question to a node that is broken off by an interrupt fails like one that the network broke.
   */
  private static <T> T interruptibly(Question<T> question)
      throws IOException, InterruptedException {
    try {
      return question.ask();
    } catch (IOException e) {
      if (Thread.interrupted()) {
        var interrupted = new InterruptedException("interrupted while a node was asked");
        interrupted.initCause(e);
        throw interrupted;
      }
      throw e;
    }
  }

  /** Of the last confirmed block: the one that the events which can be read lead up to. */
  @Override
  public Position head() throws IOException {
    var head = reading.chain().confirmed();
    return new Position(head.time(), head.number(), beacons(head.number()));
  }

  @Override
  public Beacons beacons(long height) {
    return reading.chain().beacons(height);
  }

  /** From the data of its transaction; empty for one that came by way of another contract. */
  @Override
  public Optional<Command> command(Hash id) throws IOException {
    var line = reading.inquiry().find(id);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    var hash = line.get().place().transaction();
    var transaction = rpc.call("eth_getTransactionByHash", hash.toString());
    if (!transaction.has("to")) {
      return Optional.empty();
    }
    return reading
        .lexicon()
        .read(transaction.at("to").address().bytes(), transaction.at("input").bytes())
        .filter(asked -> asked.id(charter.domain()).equals(id))
        .map(Lexicon.Asked::command);
  }

  @Override
  public void close() {
    sender.close();
    rpc.close();
  }
}
