package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Slot;
import dev.artel.core.weights.Update;
import dev.artel.testkit.sim.StandInLearner;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a member leaves out, where each model's loss is its squared length and a little chance. */
class CourtTest {
  private static final Layout LAYOUT = new Layout(List.of(new Slot("w", List.of(3))), 0);

  @Test
  void shouldKeepWhatDoesNoHarm() throws Exception {
    var sentence = hear(weights(1, 0, 0), weights(-1, 0, 0));

    assertThat(verdicts(sentence)).containsOnly(Verdict.KEPT);
    assertThat(sentence.result()).isEqualTo(weights(0, 0, 0));
  }

  @Test
  void shouldDropTheWorstOfThoseWhoDoHarm() throws Exception {
    var sentence = hear(weights(1, 0, 0), weights(-1, 0, 0), weights(0, 9, 0));

    assertThat(verdicts(sentence)).containsExactly(Verdict.KEPT, Verdict.KEPT, Verdict.HARMFUL);
    assertThat(sentence.own()).isFalse();
  }

  @Test
  void shouldDropOnWhileAllTogetherAreWorseThanOnesOwnThoughNoneAloneIs() throws Exception {
    var two = List.of(weights(0, 3, 0), weights(0, 0, 3));
    // Without either, the other counts for more: that alone makes it no better.
    assertThat(length(mean(weights(0, 0, 0), two.getFirst(), two.getLast())))
        .isLessThan(length(mean(weights(0, 0, 0), two.getFirst())));

    var sentence = hear(two.getFirst(), two.getLast());

    assertThat(verdicts(sentence)).containsOnly(Verdict.HARMFUL);
    assertThat(sentence.own()).isFalse();
    assertThat(sentence.result()).isEqualTo(weights(0, 0, 0));
  }

  private static List<Verdict> verdicts(Court.Sentence sentence) {
    return sentence.others().stream().map(seen -> seen.ruling().verdict()).toList();
  }

  private static Court.Sentence hear(Update... others) throws InterruptedException {
    var rules = new PeerRules(PeerTerms.defaults(), PeerChecks.defaults());
    var task = Circles.file("[]", 2, "\"pay\": 0", "{}");
    var brief = new Brief(task, rules, LAYOUT, Aggregations.named("mean"));
    var own = new Share(address(0), 1, weights(0, 0, 0));
    var mixture = new Mixture(brief, weights(0, 0, 0), List.of(own));
    var rows = new Rows(Holdout.of(Circles.rows(1)), Circles.rows(2));
    var seen =
        IntStream.range(0, others.length)
            .mapToObj(i -> new Seen.Sound(published(address(i + 1)), others[i]))
            .toList();
    return new Court(mixture, rows, new Lengths()).hear(seen);
  }

  private record Lengths(Learner learner) implements ForwardingLearner {
    Lengths() {
      this(new StandInLearner());
    }

    @Override
    public double[] losses(ModelSpec model, Update update, Dataset own, Dataset held) {
      return IntStream.range(0, held.samples())
          .mapToDouble(row -> length(update) * (1 + 0.1 * (row % 3)))
          .toArray();
    }
  }

  private static Update mean(Update... updates) {
    var shares =
        IntStream.range(0, updates.length)
            .mapToObj(i -> new Share(address(i), 1, updates[i]))
            .toList();
    return Aggregations.named("mean").combine(updates[0], shares);
  }

  private static double length(Update update) {
    var values = ((Update.Weights) update).values();
    return IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).sum();
  }

  private static Update weights(float... values) {
    return new Update.Weights(LAYOUT, values);
  }

  private static Address address(int number) {
    return Assembly.parties(1, 9).get(number);
  }

  private static PeerEvent.ModelPublished published(Address member) {
    return new PeerEvent.ModelPublished(
        Hash.ZERO, 1, member, Hash.ZERO, Cid.NONE, 0, List.of(), 1, 1);
  }
}
