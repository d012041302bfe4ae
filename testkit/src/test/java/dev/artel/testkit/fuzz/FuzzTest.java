package dev.artel.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.testkit.fuzz.Target.Effort;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final long SEED = 7;
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

  private static Fuzz fuzz(Target.Reader reader, int mutations) {
    var effort = new Effort(mutations, 1 << 20, 10);
    var refusals = List.<Class<? extends Exception>>of(IllegalStateException.class);
    var target = new Target("faulty", reader, refusals, List.of(HELLO), effort);
    return new Fuzz(target, target.seeds(), SEED, mutations);
  }

  @Test
  void shouldTakeDeclaredRefusalsForAnAnswer() throws InterruptedException {
    var found = fuzz(FuzzTest::refusing, 100).start();

    assertThat(found).isNotEmpty().doesNotContain(HELLO);
  }

  private static String refusing(byte[] input) {
    if (input.length > 5) {
      throw new IllegalStateException("too long");
    }
    return Target.ACCEPTED;
  }

  @Test
  void shouldFindAFaultThatOnlyGuidanceLeadsTo() {
    assertThatThrownBy(() -> fuzz(FuzzTest::mined, 100_000).start())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("of seed " + SEED)
        .hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  /** Says how many of the first bytes are zero, and has a mine behind five. */
  private static String mined(byte[] input) {
    int zeros = 0;
    while (zeros < input.length && input[zeros] == 0) {
      zeros++;
    }
    if (zeros == 5) {
      throw new ArrayIndexOutOfBoundsException(zeros);
    }
    return "z".repeat(Math.min(zeros, 5));
  }

  @Test
  void shouldTellTheInputOfAFault() {
    Target.Reader reader =
        input -> {
          throw new IllegalArgumentException("undeclared");
        };

    assertThatThrownBy(() -> fuzz(reader, 0).start())
        .hasMessageContaining(Base64.getEncoder().encodeToString(HELLO));
  }

  @Test
  void shouldFindEndlessRecursion() {
    assertThatThrownBy(() -> fuzz(FuzzTest::deep, 0).start())
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  private static String deep(byte[] input) {
    return input.length > 0 ? deep(input) + "!" : "";
  }

  @Test
  void shouldFindGreedForMemory() {
    Target.Reader greedy = input -> "accepted " + new byte[1 << 21].length;

    assertThatThrownBy(() -> fuzz(greedy, 0).start()).hasMessageContaining("bytes of memory");
  }
}
