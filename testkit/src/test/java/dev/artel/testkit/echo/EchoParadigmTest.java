package dev.artel.testkit.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Problem;
import dev.artel.core.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoParadigmTest {
  private static final String GOOD =
      """
      {"parties": 2, "rounds": 1, "pay": 5, "bond": 0, "recruitFor": 10, "roundFor": 10}
      """;

  @Test
  void shouldFindNothingWrongInGoodRules() {
    assertThat(EchoRules.problems(Json.parse(GOOD))).isEmpty();
  }

  @Test
  void shouldTellAllThatIsWrong() {
    var misspelt = GOOD.replace("rounds", "round").replace("\"pay\": 5", "\"pay\": \"much\"");

    assertThat(EchoRules.problems(Json.parse(misspelt)))
        .extracting(Problem::what)
        .anyMatch(what -> what.contains("rounds"))
        .anyMatch(what -> what.contains("pay"));
  }

  @Test
  void shouldTellRulesThatCannotBePlayed() {
    var empty = GOOD.replace("\"parties\": 2", "\"parties\": 0");

    assertThat(EchoRules.problems(Json.parse(empty))).hasSize(1);
  }

  @Test
  void shouldTakeNoOptions() {
    var echo = new EchoParadigm();

    assertThat(echo.check(EchoParadigm.MEMBER, Json.parse("{}"))).isEqualTo(List.of());
    assertThat(echo.check(EchoParadigm.MEMBER, Json.parse("{\"loud\": true}"))).hasSize(1);
  }
}
