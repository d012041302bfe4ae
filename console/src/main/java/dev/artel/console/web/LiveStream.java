package dev.artel.console.web;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps parts of a page up to date by server-sent events: each holds pieces of HTML by the id of
 * the element that they replace. The first is sent at once, so that a reload misses nothing.
 */
public final class LiveStream implements AutoCloseable {
  private static final int MOST = 256;
  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final int UNAVAILABLE = 503;

  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean closed;

  /** What is watched. */
  public interface Source {
    /** Waits for another version than this one. */
    long await(long seen, Duration patience) throws InterruptedException;

    /** HTML by the element's id. */
    Map<String, String> pieces();

    /** Whether the browser may still look on. */
    default boolean goesOn() {
      return true;
    }
  }

  public void stream(ServerResponse response, Source source) {
    if (open.incrementAndGet() > MOST) {
      open.decrementAndGet();
      throw new Refusal(UNAVAILABLE, "Too many pages look on.", BEAT.toSeconds());
    }
    try (var sink = response.sink(SseSink.TYPE)) {
      long seen = -1;
      long version = source.await(seen, BEAT);
      while (!closed && source.goesOn()) {
        sink.emit(version == seen ? beat() : news(source));
        seen = version;
        version = source.await(seen, BEAT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException | IllegalStateException e) {
      // The browser went away: that is how such a stream ends.
      return;
    } finally {
      open.decrementAndGet();
    }
  }

  /** Streams end at their next beat. */
  @Override
  public void close() {
    closed = true;
  }

  private static SseEvent beat() {
    return SseEvent.builder().name("beat").data("-").build();
  }

  private static SseEvent news(Source source) {
    var pieces = new LinkedHashMap<String, Tree>();
    source.pieces().forEach((id, html) -> pieces.put(id, new Tree.Str(html, 0)));
    Tree all = new Tree.Obj(pieces, 0);
    return SseEvent.builder().name("news").data(Json.write(all)).build();
  }
}
