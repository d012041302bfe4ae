package dev.artel.cli.shops;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.console.shop.Change;
import dev.artel.console.shop.Cooperation;
import dev.artel.console.shop.Partner;
import dev.artel.console.shop.Step;
import dev.artel.core.paradigm.DataVersion;
import dev.artel.core.paradigm.Held;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Data;
import dev.artel.core.port.Source;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.rows.Interactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** One shop's place in the circle: what its site sees of its node, and tells it. */
final class Seat implements Cooperation, Data {
  private static final long MOST = 1 << 26;

  private final Circle circle;
  private final Partner partner;
  private final Node node;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Holdback holdback;
  private volatile Mine mine = Mine.of(Interactions.NONE);
  private final Map<Cid, Held> made = new ConcurrentHashMap<>();
  private volatile Knowledge knowledge = new Knowledge(List.of(), List.of());

  /**
   * The shop's node.
   *
   * @param tools with everything but its data, which it has from here
   */
  record Node(Tools tools, NineSteps steps, Diary diary, SqliteJournal journals) {}

  /**
   * What others know; nothing, or one of each.
   *
   * @param models the model that is served, as safetensors
   */
  private record Knowledge(List<Update.Sums> others, List<Source> models) {}

  /** The rows of which a version can be made, as they are now. */
  private record Mine(Interactions rows, Cid id) {
    static Mine of(Interactions rows) {
      return new Mine(rows, Diary.id(Datasets.encode(rows.dataset())));
    }
  }

  Seat(Circle circle, Partner partner, Node node) {
    this.circle = circle;
    this.partner = partner;
    this.node = node;
    var label = new Label(Hash.ZERO, address(), "census");
    this.holdback = new Holdback(circle::plan, node.tools().sealing().secret(label));
  }

  Node node() {
    return node;
  }

  Tools tools() {
    return node.tools().with(this);
  }

  Address address() {
    return node.tools().sealing().address();
  }

  String name() {
    return partner.name();
  }

  Journal journal(Hash task) {
    return node.journals().of(task, address());
  }

  /** As it is for a site: its own, or another's. */
  Partner partner(boolean self) {
    long published = circle.lookout().published(address());
    return new Partner(partner.id(), partner.name(), partner.address(), published, self);
  }

  @Override
  public Optional<Update.Sums> others() {
    return knowledge.others().stream().findFirst();
  }

  void learn(Update.Sums others, byte[] model) {
    knowledge = new Knowledge(List.of(others), List.of(Source.of(model)));
  }

  @Override
  public List<Partner> partners() {
    return circle.seats().stream().map(seat -> seat.partner(seat == this)).toList();
  }

  @Override
  public List<Course> courses() {
    var others = circle.seats().stream().filter(seat -> seat != this);
    return Stream.concat(Stream.of(this), others).map(seat -> seat.course(seat == this)).toList();
  }

  private Course course(boolean self) {
    var steps = node.steps().all();
    if (!self) {
      return new Course(partner(false), steps.stream().map(Step::toOthers).toList(), Set.of());
    }
    var opened = new HashSet<>(made.keySet());
    opened.add(mine.id());
    return new Course(partner(true), steps, opened);
  }

  @Override
  public void changed(Interactions shared, Interactions held) {
    mine = Mine.of(shared);
    holdback.rows(shared, held);
    circle.task().map(this::journal).ifPresent(this::note);
  }

  /** The first version, where the task has just come on record. */
  void noteFirst(Journal journal) {
    if (DataVersion.last(journal) == 0) {
      note(journal);
    }
  }

  /** A next version for the node, where enough customers have changed. */
  void note(Journal journal) {
    if (holdback.note(journal)) {
      circle.wake();
    }
  }

  /** A version of this shop came on record, with this behind it. */
  void recorded(Journal journal, List<Cid> contents) {
    holdback.recorded(contents);
    note(journal);
  }

  @Override
  public Change change() {
    return holdback.change();
  }

  @Override
  public Change change(Interactions shared) {
    return holdback.change(shared);
  }

  @Override
  public Optional<Dataset> find(String name) {
    return switch (name) {
      case "rows" -> Optional.of(node.diary().isTraining() ? leaving() : holdback.standing());
      case "held" -> Optional.of(holdback.held());
      default -> Optional.empty();
    };
  }

  private Dataset leaving() {
    var leaving = holdback.leave();
    node.diary().made(Datasets.encode(leaving.rows()));
    node.diary().atTheEnd(leaving::stored);
    return leaving.rows();
  }

  @Override
  public void aggregate() {
    circle.wake();
  }

  @Override
  public String explorer() {
    return circle.explorer();
  }

  @Override
  public Optional<Source> content(Cid id) {
    return circle.lookout().content(id);
  }

  /** The bytes of something of its own; none where they are not to be had. */
  byte[] open(Hash task, Held held) throws IOException {
    made.put(held.grant(), held);
    var label = new Label(task, address(), held.path());
    return new Vault(node.tools()).open(held.grant(), label, MOST)
            instanceof Vault.Contents.Plain(var bytes, _, _)
        ? made(held, bytes)
        : new byte[0];
  }

  private byte[] made(Held held, byte[] plain) {
    made.put(Diary.id(plain), held);
    return plain;
  }

  @Override
  public Optional<Source> opened(Cid id) {
    var now = mine;
    if (now.id().equals(id)) {
      return Optional.of(Source.of(Datasets.encode(now.rows().dataset())));
    }
    var held = Optional.ofNullable(made.get(id));
    return circle.task().flatMap(task -> held.map(h -> opened(task, h)));
  }

  private Source opened(Hash task, Held held) {
    try {
      return Source.of(open(task, held));
    } catch (IOException e) {
      throw new UncheckedIOException("the store failed on " + held.grant(), e);
    }
  }

  @Override
  public Optional<Source> model() {
    return knowledge.models().stream().findFirst();
  }

  @Override
  public void listen(Runnable changed) {
    listeners.add(changed);
  }

  void tell() {
    listeners.forEach(Runnable::run);
  }
}
