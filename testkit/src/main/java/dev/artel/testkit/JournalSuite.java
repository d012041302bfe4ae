package dev.artel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.paradigm.Journal;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every journal must do. */
public abstract class JournalSuite {
  private static final Result RESULT =
      new Result(
          Hash.hex("ab".repeat(32)),
          Coins.of(7),
          Micros.of(-5),
          List.of(1L, 2L),
          Bytes.hex("0x00ff"),
          "quotes \" and \n lines");

  record Result(
      Hash salt, Coins price, Micros loss, List<Long> numbers, Bytes packed, String note) {}

  record Other(long number) {}

  /** An empty journal. */
  protected abstract Journal create() throws Exception;

  @Test
  void shouldFindWhatWasPut() throws Exception {
    var journal = create();

    journal.put("update/3@9c41", RESULT);

    assertThat(journal.find("update/3@9c41", Result.class)).contains(RESULT);
  }

  @Test
  void shouldFindNothingUnderAnotherPath() throws Exception {
    var journal = create();
    journal.put("update/3", RESULT);

    assertThat(journal.find("update/30", Result.class)).isEmpty();
    assertThat(journal.find("", Result.class)).isEmpty();
  }

  @Test
  void shouldTakeTheSameResultAgain() throws Exception {
    var journal = create();
    journal.put("update/3", RESULT);

    journal.put("update/3", RESULT);

    assertThat(journal.find("update/3", Result.class)).contains(RESULT);
  }

  @Test
  void shouldRefuseASecondDifferentResult() throws Exception {
    var journal = create();
    journal.put("seat/1", new Other(1));

    assertThatThrownBy(() -> journal.put("seat/1", new Other(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("seat/1");

    assertThat(journal.find("seat/1", Other.class)).contains(new Other(1));
  }
}
