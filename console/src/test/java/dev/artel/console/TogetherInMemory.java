package dev.artel.console;

import dev.artel.console.shop.Change;
import dev.artel.console.shop.Cooperation;
import dev.artel.console.shop.Partner;
import dev.artel.console.shop.Step;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A co-operation that does what a test says. */
public final class TogetherInMemory implements Cooperation {
  public final Map<Cid, byte[]> contents = new TreeMap<>();
  public final Map<Cid, byte[]> own = new TreeMap<>();
  private final List<Partner> partners = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Interactions> versions = new ArrayList<>();
  private List<Step> steps = IntStream.rangeClosed(1, 9).mapToObj(Step::open).toList();
  private Optional<Update.Sums> others = Optional.empty();
  private Change change = new Change(0, 20, false);

  TogetherInMemory(String id) {
    partners.add(new Partner(id, "Shop " + id, "http://127.0.0.1:1", 1_700_000_000, true));
  }

  public synchronized void know(String id, String address) {
    partners.add(new Partner(id, "Shop " + id, address, 0, false));
  }

  public void learn(Update.Sums sums) {
    synchronized (this) {
      others = Optional.of(sums);
    }
    tell();
  }

  /** Whatever the rows are. */
  public void change(Change next) {
    synchronized (this) {
      change = next;
    }
    tell();
  }

  @Override
  public synchronized Change change() {
    return change;
  }

  @Override
  public Change change(Interactions shared) {
    return change();
  }

  public void finish(Step step) {
    synchronized (this) {
      steps = steps.stream().map(s -> s.number() == step.number() ? step : s).toList();
    }
    tell();
  }

  private void tell() {
    List<Runnable> told;
    synchronized (this) {
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  public synchronized int versions() {
    return versions.size();
  }

  @Override
  public synchronized Optional<Update.Sums> others() {
    return others;
  }

  @Override
  public synchronized List<Partner> partners() {
    return List.copyOf(partners);
  }

  @Override
  public synchronized List<Course> courses() {
    return partners.stream()
        .map(
            partner ->
                new Course(partner, steps, partner.self() ? Set.copyOf(own.keySet()) : Set.of()))
        .toList();
  }

  @Override
  public synchronized void changed(Interactions shared, Interactions held) {
    versions.add(shared);
  }

  @Override
  public void aggregate() {
    tell();
  }

  @Override
  public String explorer() {
    return "";
  }

  @Override
  public Optional<Source> content(Cid id) {
    return Optional.ofNullable(contents.get(id)).map(Source::of);
  }

  @Override
  public Optional<Source> opened(Cid id) {
    return Optional.ofNullable(own.get(id)).map(Source::of);
  }

  @Override
  public Optional<Source> model() {
    return contents.values().stream().findFirst().map(Source::of);
  }

  @Override
  public synchronized void listen(Runnable changed) {
    listeners.add(changed);
  }
}
