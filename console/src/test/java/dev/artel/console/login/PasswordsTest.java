package dev.artel.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  @Test
  void shouldKnowAPasswordAgainAndNoOther() throws InterruptedException {
    var kept = Passwords.keep("correct horse");

    assertThat(Passwords.matches("correct horse", kept)).isTrue();
    assertThat(Passwords.matches("correct house", kept)).isFalse();
    assertThat(Passwords.matches("", kept)).isFalse();
  }

  @Test
  void shouldSaltEachPassword() throws InterruptedException {
    assertThat(Passwords.keep("same").hash()).isNotEqualTo(Passwords.keep("same").hash());
  }
}
