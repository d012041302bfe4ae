package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttackCommandTest {
  @Test
  void shouldSayWhichAttacksThereAre() {
    assertThat(artel("attack", "list").out()).contains("free-rider (1 worker)", "STOPPED: ");
    assertThat(artel("attack", "list", "--json").out()).contains("\"attack\": \"sign-flip\"");
  }

  @Test
  void shouldPlayAnAttackAndSayWhatItPaid() {
    var said = artel("attack", "silent-validator", "--json", "--seed", 2);

    assertThat(said.out()).contains("\"verdict\": \"stopped\"", "\"conserved\": true");
    assertThat(said.out()).contains("\"burnt\": 6000", "\"sound\": true");
    assertThat(said.code()).isZero();
  }

  @Test
  void shouldNameTheNearestToAnUnknownAttack() {
    var said = artel("attack", "sign-flop");

    assertThat(said.err()).contains("no attack \"sign-flop\"", "did you mean \"sign-flip\"?");
    assertThat(said.code()).isEqualTo(64);
  }
}
