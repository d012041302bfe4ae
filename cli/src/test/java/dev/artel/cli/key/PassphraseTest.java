package dev.artel.cli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.cli.CliException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassphraseTest {
  private final List<char[]> answers = new ArrayList<>();

  /** A person who types these, one after the other. */
  private Prompt person(String... lines) {
    var rest = new ArrayDeque<>(List.of(lines));
    return question -> {
      answers.add(rest.remove().toCharArray());
      return answers.getLast();
    };
  }

  @Test
  void shouldTakeWhatIsTypedTwice() {
    try (var passphrase = Passphrase.askedTwice(person("open sesame", "open sesame"))) {
      assertThat(passphrase.letters()).containsExactly("open sesame".toCharArray());
    }

    assertThat(answers).hasSize(2).allMatch(PassphraseTest::isWiped);
  }

  @Test
  void shouldRefuseASlip() {
    var slips = person("open sesame", "open sesam");

    assertThatThrownBy(() -> Passphrase.askedTwice(slips))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("differ");
    assertThat(answers).hasSize(2).allMatch(PassphraseTest::isWiped);
  }

  @Test
  void shouldRefuseNoPassphrase() {
    assertThatThrownBy(() -> Passphrase.asked(person("")))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("empty");
  }

  private static boolean isWiped(char[] letters) {
    return new String(letters).chars().allMatch(letter -> letter == 0);
  }
}
