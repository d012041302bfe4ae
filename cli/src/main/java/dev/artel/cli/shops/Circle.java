package dev.artel.cli.shops;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.console.shop.Partner;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.Recommender;
import dev.artel.learning.recommender.sharing.ModelPlan;
import dev.artel.node.BoundedLearner;
import dev.artel.node.Engines;
import dev.artel.node.LocalNetwork;
import dev.artel.node.Member;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shops' nodes, and that of the guild, which posts their task: each has a key and a journal of
 * its own. All are in this process, on one ledger and one store. Killed and opened again, they go
 * on.
 */
final class Circle implements AutoCloseable {
  static final String MEMBER = "member";

  private static final Logger LOG = System.getLogger(Circle.class.getName());
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  private final Ground ground;
  private final String explorer;
  private final Paradigm paradigm;
  private final BoundedLearner learner;
  private final SqliteJournal guildsJournal;
  private final Member guild;
  private final List<Seat> seats = new ArrayList<>();
  private final Clerk clerk;
  private final Lookout lookout;
  private final LocalNetwork network;
  private final Thread runner;
  private final ShopsTask task;
  private volatile ModelPlan plan;

  /** What it stands on. */
  record Ground(
      Path folder, Ledger ledger, LawBook book, ContentStore store, InstantSource clock) {}

  /**
   * Who is to do what.
   *
   * @param guildsKey of who posts the task
   * @param task where none is on record yet
   */
  record Cast(Bytes guildsKey, List<Shop> shops, ShopsTask task) {
    Cast {
      shops = List.copyOf(shops);
    }

    @Override
    public String toString() {
      return shops.toString();
    }
  }

  /** A shop that is to take part. */
  record Shop(Partner partner, Bytes key) {
    @Override
    public String toString() {
      return partner.id();
    }
  }

  private Circle(Ground ground, Cast cast, String explorer) throws IOException {
    this.ground = ground;
    this.explorer = explorer;
    this.task = cast.task();
    this.plan = ModelPlan.of(task.model());
    this.paradigm = Paradigms.named(ShopsTask.PARADIGM).orElseThrow();
    this.learner =
        new BoundedLearner(new Recommender(), Runtime.getRuntime().availableProcessors());
    this.guildsJournal = SqliteJournal.open(ground.folder().resolve("guild.db"));
    this.guild = member("guild", paradigm.roles().getFirst(), tools(cast.guildsKey()));
    this.clerk = new Clerk(seats, paradigm, ground.ledger().charter());
    var subject =
        new Lookout.Subject(ground.ledger(), ground.book(), ground.store(), guild.address());
    this.lookout = new Lookout(subject, clerk);
    for (var shop : cast.shops()) {
      seats.add(seat(shop));
    }
    this.network = network();
    this.runner = Thread.ofPlatform().daemon().name("circle").unstarted(this::run);
  }

  /**
   * Knows what is on record by now. The nodes do nothing before {@link #start}.
   *
   * @param explorer of the ledger: its address
   */
  static Circle open(Ground ground, Cast cast, String explorer)
      throws IOException, InterruptedException {
    var circle = new Circle(ground, cast, explorer);
    circle.lookout.catchUp();
    var file = circle.lookout.file();
    if (file.isPresent()) {
      circle.plan = ModelPlan.of(file.get().model());
    }
    return circle;
  }

  private static Member member(String name, String role, Tools tools) {
    return new Member(name, role, NOTHING, tools, Attack.NONE);
  }

  private Tools tools(Bytes key) {
    var domain = ground.ledger().charter().domain();
    var sealing = PartySealing.of(KeyPair.of(key.toArray()), domain);
    return new Tools(ground.store(), learner, sealing, name -> Optional.empty(), Progress.NONE);
  }

  private Seat seat(Shop shop) throws IOException {
    var steps = new NineSteps();
    var diary = new Diary(steps, lookout::latest, ground.clock(), this::tell);
    var folder = ground.folder().resolve(shop.partner().id());
    var journals = SqliteJournal.open(folder.resolve("journal.db"));
    return new Seat(this, shop.partner(), new Seat.Node(tools(shop.key()), steps, diary, journals));
  }

  private LocalNetwork network() {
    var engines =
        new Engines(ground.ledger(), ground.book(), ground.clock(), ground.store(), this::journal);
    var members = new ArrayList<>(List.of(guild));
    for (var seat : seats) {
      var own = seat.tools();
      var diary = seat.node().diary();
      var watched =
          new Tools(diary.on(own.store()), own.learner(), own.sealing(), own.data(), diary);
      members.add(member(seat.name(), MEMBER, watched));
    }
    return LocalNetwork.lasting(engines, paradigm, members);
  }

  private Journal journal(Hash task, Address party) {
    return seats.stream()
        .filter(seat -> seat.address().equals(party))
        .findFirst()
        .map(seat -> seat.node().diary().on(seat.journal(task)))
        .orElseGet(() -> guildsJournal.of(task, party));
  }

  /** Lets the nodes work. All sites have told their rows by then. */
  void start() {
    lookout.start();
    runner.start();
  }

  private void run() {
    try {
      var file = task.of(seats.stream().map(Seat::address).toList());
      // Before anybody has joined: the first version already is of data with a number.
      network.run(
          file, view -> seats.forEach(seat -> seat.noteFirst(seat.journal(view.self().task()))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "the shops' nodes have stopped; start them again", e);
    }
  }

  /** Of the model that the shops make. */
  ModelPlan plan() {
    return plan;
  }

  Lookout lookout() {
    return lookout;
  }

  List<Seat> seats() {
    return List.copyOf(seats);
  }

  /** Empty until it is on record. */
  Optional<Hash> task() {
    return clerk.task();
  }

  Map<Address, String> names() {
    var names = new LinkedHashMap<>(Map.of(guild.address(), guild.name()));
    seats.forEach(seat -> names.put(seat.address(), seat.name()));
    return names;
  }

  String explorer() {
    return explorer;
  }

  void wake() {
    network.wake();
  }

  private void tell() {
    seats().forEach(Seat::tell);
  }

  @Override
  public void close() throws IOException {
    runner.interrupt();
    try {
      lookout.stop();
      runner.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    learner.close();
    for (var seat : seats) {
      seat.node().journals().close();
    }
    guildsJournal.close();
  }
}
