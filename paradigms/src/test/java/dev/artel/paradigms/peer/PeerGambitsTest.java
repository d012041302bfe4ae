package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Gambit;
import dev.artel.testkit.sim.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cheat beside four honest members: what docs/peer.md says comes of it is seen. */
class PeerGambitsTest {
  private static final int CHEAT = 5;
  private static final int ROWS = 200;
  private static final String TERMS = "\"pace\": {\"rounds\": 2, \"roundFor\": 60}";

  static Stream<Gambit> gambits() {
    return BadPeers.all().stream();
  }

  @ParameterizedTest
  @MethodSource("gambits")
  void shouldShowTheDefenceAtWork(Gambit gambit) {
    var circle = Circles.of(11, CHEAT, TERMS, "{\"maxNorm\": 1000}");
    var gang = List.of(circle.address(CHEAT));
    var scenario =
        Scenario.of(new PeerParadigm(), circle.setting().file())
            .seed(11)
            .with(circle.cast().getFirst());
    for (int i = 1; i < CHEAT; i++) {
      scenario = scenario.with(Circles.member(Circles.rows(i, ROWS)));
    }
    var cheat = Circles.member(Circles.rows(CHEAT, ROWS)).with(gambit.plot().by(gang));

    var ending = scenario.with(cheat).run();

    var trace = new Gambit.Trace(ending.view(0), gang, ending.refusals(CHEAT));
    assertThat(gambit.sign().in(trace)).as("%s: %s", gambit.name(), ending).isNotEmpty();
    assertThat(ending.isOver()).as(ending.toString()).isTrue();
    assertThat(ending.isConserved()).as(ending.toString()).isTrue();
    assertThat(Circles.reports(ending).stream().filter(r -> !r.member().equals(gang.getFirst())))
        .as(ending.toString())
        .hasSizeGreaterThanOrEqualTo(2 * (CHEAT - 1));
  }

  @Test
  void shouldStandInTheDocumentation() throws IOException {
    var text = Files.readString(Path.of("..", "docs", "peer.md"));

    assertThat(BadPeers.all())
        .extracting(gambit -> gambit.claim().threat())
        .allSatisfy(threat -> assertThat(text).contains("| " + threat + " |"));
    assertThat(BadPeers.all())
        .extracting(Gambit::name)
        .allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
  }
}
