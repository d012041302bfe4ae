package dev.artel.console.shop;

import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A shop that does not take part in anything (yet): its page names the others, and that is all. */
public record Alone(List<Partner> partners) implements Cooperation {
  public Alone {
    partners = List.copyOf(partners);
  }

  @Override
  public Optional<Update.Sums> others() {
    return Optional.empty();
  }

  @Override
  public List<Course> courses() {
    return partners.stream()
        .filter(Partner::self)
        .map(
            self ->
                new Course(
                    self, IntStream.rangeClosed(1, 9).mapToObj(Step::open).toList(), Set.of()))
        .toList();
  }

  @Override
  public void changed(Interactions shared, Interactions held) {}

  @Override
  public void aggregate() {}

  @Override
  public Optional<Source> content(Cid id) {
    return Optional.empty();
  }

  @Override
  public Optional<Source> opened(Cid grant) {
    return Optional.empty();
  }

  @Override
  public Optional<Source> model() {
    return Optional.empty();
  }

  @Override
  public void listen(Runnable changed) {}
}
