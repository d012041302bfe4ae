package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import dev.artel.console.login.Passwords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who guesses passwords is slowed down; nobody else is. */
class GuessingTest extends SiteTest {
  private static final String WRONG = "wrong";

  @Test
  void shouldSlowAGuesserDownMoreAndMoreAndSayForHowLong() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.login(village, WRONG).status()).as("try %d", i).isEqualTo(401);
    }

    for (int pause : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      var refused = visitor.login(village, WRONG);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo(Integer.toString(pause));
      assertThat(refused.body()).contains("Wait " + pause + " seconds.");
      village.clock.advance(Duration.ofSeconds(pause));
      assertThat(visitor.login(village, WRONG).status()).isEqualTo(401);
    }
  }

  @Test
  void shouldLetAStormThroughFiveTimesAndLockNobodyOut() throws Exception {
    var owner = new Visitor();
    owner.login(village, Village.PASSWORD);

    var seen = new ArrayList<Integer>();
    try (var storm = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> guess = () -> new Visitor().login(village, WRONG).status();
      var guesses = storm.invokeAll(Collections.nCopies(20, guess));
      assertThat(owner.login(village, Village.PASSWORD).status()).isEqualTo(303);
      assertThat(Visitor.from("127.0.0.2").login(village, Village.PASSWORD).status())
          .isEqualTo(303);
      for (var answer : guesses) {
        seen.add(answer.get());
      }
    }

    assertThat(seen).containsOnly(401, 429);
    assertThat(seen.stream().filter(status -> status == 401)).hasSize(5);
  }

  @Test
  void shouldAskStrangersToComeBackWhereManyWaitButNotTheOwner() throws Exception {
    var owner = new Visitor();
    owner.login(village, Village.PASSWORD);
    var kept = Passwords.keep("of another shop");
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        var _ = elsewhere.submit(() -> Passwords.matches(WRONG, kept));
      }
      var stranger = Visitor.from("127.0.0.3").login(village, WRONG);
      for (int i = 4; stranger.status() == 401 && i < 8; i++) {
        stranger = Visitor.from("127.0.0." + i).login(village, WRONG);
      }

      assertThat(stranger.status()).isEqualTo(429);
      assertThat(stranger.header("Retry-After")).isEqualTo("5");
      assertThat(owner.login(village, Village.PASSWORD).status()).isEqualTo(303);
    }
  }

  @Test
  void shouldEndSessionsThatAreIdleOrOld() throws Exception {
    visitor.login(village, Village.PASSWORD);
    village.clock.advance(Duration.ofMinutes(29));
    assertThat(get("/").status()).isEqualTo(200);

    village.clock.advance(Duration.ofMinutes(30));

    assertThat(get("/").header("Location")).isEqualTo("/login");
    visitor.login(village, Village.PASSWORD);
    for (int quarters = 0; quarters < 48; quarters++) {
      assertThat(get("/customers").status()).as("after %d quarters", quarters).isEqualTo(200);
      village.clock.advance(Duration.ofMinutes(15));
    }
    assertThat(get("/customers").header("Location")).isEqualTo("/login");
  }
}
