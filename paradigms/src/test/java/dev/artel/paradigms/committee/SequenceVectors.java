package dev.artel.paradigms.committee;

import dev.artel.core.values.Seeds;
import dev.artel.paradigms.vectors.VectorFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whole tasks: some that show one thing each, and many at random. */
final class SequenceVectors {
  private static final int RANDOM = 16;
  private static final List<VectorFile> FILES =
      Stream.of(
              plays(),
              refusals().stream(),
              IntStream.range(0, RANDOM).mapToObj(SequenceVectors::random))
          .flatMap(files -> files)
          .toList();

  private SequenceVectors() {}

  static List<VectorFile> files() {
    return FILES;
  }

  private static VectorFile random(int number) {
    long seed = Seeds.number(2026, "vector", number);
    return new VectorFile(
        "sequences/random-%02d.json".formatted(number), RandomSequence.told(seed));
  }

  private static Stream<VectorFile> plays() {
    return Stream.of(
        play("settled", "two rounds that all agree on, and the end", SequenceVectors::settled),
        play(
            "run-off",
            "three opinions of one accepted set, and a run-off",
            SequenceVectors::runOff),
        play("no-model", "seats that find nothing to accept", SequenceVectors::noModel),
        play("bad-data", "a fragment that the seats find bad", SequenceVectors::badData),
        play("no-data", "a requester who never gives the fragment", SequenceVectors::noData),
        play("silent", "a round in which nobody votes", SequenceVectors::silent));
  }

  private static VectorFile play(String name, String about, Consumer<Play> course) {
    var play = Play.of(3, 4, "\"rounds\": 2,");
    course.accept(play.start());
    return new VectorFile("sequences/" + name + ".json", play.court.sequence(about));
  }

  private static void settled(Play play) {
    play.toVote().voteAlike(play.result(Map.of(0, 400L, 1, 100L)));
    play.toVote().voteAlike(play.result(Map.of(0, 5L, 1, 0L, 2, -7L)));
  }

  private static void runOff(Play play) {
    play.toVote()
        .vote(
            Map.of(
                0, play.result(Map.of(0, 400L, 1, 100L), 1),
                1, play.result(Map.of(0, 400L, 1, 100L), 2),
                2, play.result(Map.of(0, 410L, 2, 50L), 3),
                3, play.result(Map.of(0, 390L, 1, 101L), 4)));
    play.voteAlike(play.result(Map.of(0, 400L, 1, 100L)));
  }

  private static void noModel(Play play) {
    play.toVote().voteAlike(play.result(Map.of()));
  }

  private static void badData(Play play) {
    play.toVote().voteAlike(Play.dataBad());
  }

  private static void noData(Play play) {
    play.seat().submit(0, 1, 2);
    play.tick();
    play.expire();
  }

  private static void silent(Play play) {
    play.toVote();
    play.tick();
    play.expire();
  }

  /** Each command refused for each reason once, in the first scene in which that happens. */
  private static List<VectorFile> refusals() {
    var told = new HashSet<String>();
    var files = new ArrayList<VectorFile>();
    for (var scene : Scene.ALL) {
      var troupe = scene.play().get();
      int before = told.size();
      RefusalRules.ALL.forEach(rule -> refusals(troupe, rule, told));
      if (told.size() > before) {
        var name = scene.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        var about = "what is refused in the scene " + scene.title();
        files.add(
            new VectorFile(
                "sequences/refused-" + name + ".json", troupe.play.court.sequence(about)));
      }
    }
    return files;
  }

  private static void refusals(Troupe troupe, RefusalRule rule, Set<String> told) {
    for (var person : Person.values()) {
      for (var variant : rule.variants()) {
        var refused = troupe.ask(person, rule.make(troupe, person, variant));
        if (refused.isPresent() && !told.add(rule.name() + " " + refused.get().name())) {
          troupe.play.court.forget();
        }
      }
    }
  }
}
