package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Model;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Updates;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import dev.artel.testkit.sim.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sums under masks: exact or void, whoever is missing and whenever. */
class MaskedRoundTest {
  private static final int LEAST = 3;

  /** What a member does of a round. */
  private enum Habit {
    FAITHFUL,
    ABSENT,
    KEEPS_ITS_KEY
  }

  @Test
  void shouldGiveTheExactSumOrNoneForEveryPatternOfThreeAndFour() {
    tryAll(3);
    tryAll(4);
  }

  @Test
  @Tag("long")
  void shouldGiveTheExactSumOrNoneForEveryPatternOfFive() {
    tryAll(5);
  }

  @Test
  void shouldGiveWhatItWouldWithoutMasksToTheBit() {
    var masked = play(List.of(Habit.FAITHFUL, Habit.FAITHFUL, Habit.FAITHFUL), true);
    var open = play(List.of(Habit.FAITHFUL, Habit.FAITHFUL, Habit.FAITHFUL), false);

    for (int member = 1; member <= 3; member++) {
      assertThat(model(masked, member)).isEqualTo(model(open, member));
    }
  }

  private static void tryAll(int members) {
    int patterns = IntStream.range(0, members).reduce(1, (n, _) -> n * Habit.values().length);
    for (int pattern = 0; pattern < patterns; pattern++) {
      var habits = new ArrayList<Habit>();
      for (int i = 0, rest = pattern; i < members; i++, rest /= Habit.values().length) {
        habits.add(Habit.values()[rest % Habit.values().length]);
      }
      check(habits);
    }
  }

  private static void check(List<Habit> habits) {
    var ending = play(habits, true);
    var publishers =
        IntStream.range(0, habits.size())
            .filter(i -> habits.get(i) != Habit.ABSENT)
            .boxed()
            .toList();
    boolean kept = habits.contains(Habit.KEEPS_ITS_KEY);
    var round = new History(ending.rows(), ending.task()).rounds().getFirst();

    assertThat(ending.isOver()).as("%s %s", habits, ending).isTrue();
    if (publishers.size() < LEAST || kept) {
      assertThat(round.outcome()).as("%s", habits).isEqualTo(Outcome.VOID);
      return;
    }
    assertThat(round.outcome()).as("%s", habits).isEqualTo(Outcome.CLOSED);
    var exact = sum(publishers);
    for (int i : publishers) {
      assertThat(model(ending, i + 1)).as("%s, member %d", habits, i).isEqualTo(exact);
    }
  }

  private static Hash model(Ending ending, int member) {
    return ending.view(member).journal().find(Model.PATH, Model.class).orElseThrow().hash();
  }

  /** Of the rows that these train on. */
  private static Hash sum(List<Integer> publishers) {
    long count = 0;
    double total = 0;
    for (int i : publishers) {
      for (int row = 0; row < SumCircles.ROWS; row++) {
        boolean held = row % 10 == 9;
        count += held ? 0 : 1;
        total += held ? 0 : SumCircles.number(i, row);
      }
    }
    return Updates.hash(MomentsLearner.sums(count, total));
  }

  private static Ending play(List<Habit> habits, boolean masked) {
    return SumCircles.of(masked, "", habits.stream().map(MaskedRoundTest::attack).toList()).run();
  }

  private static Attack attack(Habit habit) {
    return switch (habit) {
      case FAITHFUL -> Attack.NONE;
      case ABSENT -> Bending.without(PeerCommand.Publish.class);
      case KEEPS_ITS_KEY -> Bending.without(PeerCommand.Release.class);
    };
  }
}
