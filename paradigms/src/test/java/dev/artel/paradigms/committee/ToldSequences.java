package dev.artel.paradigms.committee;

import dev.artel.core.wire.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sequences of random commands for the tests of other modules, in the words of vectors/. */
public final class ToldSequences {
  private ToldSequences() {}

  /** As a file of {@code vectors/sequences} tells it. */
  public static String random(long seed) {
    return Json.write(Json.toTree(RandomSequence.told(seed)));
  }

  /** Rounds in which all do their part, and every update is accepted. */
  public static String rounds(int number, int workers, int validators) {
    var play = Play.of(workers, validators, "\"rounds\": %d,".formatted(number)).start();
    var phis = IntStream.range(0, workers).boxed().collect(Collectors.toMap(i -> i, i -> 100L + i));
    for (int i = 0; i < number; i++) {
      play.toVote().voteAlike(play.result(phis));
    }
    return Json.write(Json.toTree(play.court.sequence("rounds of " + workers + " workers")));
  }
}
