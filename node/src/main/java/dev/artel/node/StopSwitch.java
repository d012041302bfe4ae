package dev.artel.node;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells a node's threads that it is to stop; pulled once, from any thread. */
public final class StopSwitch {
  private final CountDownLatch pulled = new CountDownLatch(1);

  /** Opens something that may not answer yet. */
  public interface Opening<T> {
    T open() throws IOException, InterruptedException;
  }

  public void pull() {
    pulled.countDown();
  }

  boolean isPulled() {
    return pulled.getCount() == 0;
  }

  /** False where it was pulled meanwhile. */
  boolean sleeps(Duration pause) throws InterruptedException {
    return !pulled.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tries until it opens, ever more seldom; empty where the switch was pulled meanwhile. */
  public <T> Optional<T> await(Opening<T> opening, Consumer<Throwable> failed)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.of(opening.open());
      } catch (IOException e) {
        failed.accept(e);
      }
      if (!sleeps(Perseverance.pause(attempt))) {
        return Optional.empty();
      }
    }
  }
}
