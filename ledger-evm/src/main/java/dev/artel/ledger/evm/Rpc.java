package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.web3j.protocol.core.BatchRequest;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.http.HttpService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * JSON-RPC to one node. What the network spoils is tried again a few times, ever more slowly; what
 * the node itself refuses is not. Answers are bounded, and so are the connections. An address may
 * hold a secret in its path, so only the host is ever shown.
 */
final class Rpc implements AutoCloseable {
  private static final Pattern ERROR_DATA = Pattern.compile("(0x(?:[0-9a-fA-F]{2})+)\\b");
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final int AT_ONCE = 16;
  static final int MOST_IN_BATCH = 100;
  private static final Duration KEEP_ALIVE = Duration.ofMinutes(5);

  private final OkHttpClient client;
  private final HttpService service;
  private final String name;
  private final Semaphore connections = new Semaphore(AT_ONCE);
  private final AtomicInteger outages = new AtomicInteger();

  /** Any answer; what it should be is seen by who reads it. */
  static final class Answer extends Response<JsonNode> {}

  private interface Attempt<T> {
    T run() throws IOException;
  }

  Rpc(URI url, Duration timeout) {
    var port = url.getPort() < 0 ? "" : ":" + url.getPort();
    this.name = "the Ethereum node at " + url.getScheme() + "://" + url.getHost() + port;
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .callTimeout(timeout.multipliedBy(2))
            .followRedirects(false)
            .connectionPool(
                new ConnectionPool(AT_ONCE, KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
            .addInterceptor(BoundedBody::intercept)
            .build();
    this.service = new HttpService(url.toString(), client);
  }

  /** What it is called in messages. */
  String name() {
    return name;
  }

  /** How often the node could not be reached: after an outage it may be another. */
  int outages() {
    return outages.get();
  }

  /** Throws {@link RpcException} for what the node refuses. */
  Reply call(String method, Object... parameters) throws IOException {
    var request = request(method, List.of(parameters));
    return reply(request, attempt(method, () -> service.send(request, Answer.class)));
  }

  /** The same question with many parameters; answers in their order. */
  List<Reply> batch(String method, List<List<Object>> parameters) throws IOException {
    var replies = new ArrayList<Reply>();
    for (var heard : hear(method, parameters)) {
      replies.add(heard.reply());
    }
    return replies;
  }

  /** An answer, or a refusal of one question among many. */
  sealed interface Heard {
    Reply reply() throws RpcException;

    record Answered(Reply reply) implements Heard {}

    record Refused(RpcException why) implements Heard {
      @Override
      public Reply reply() throws RpcException {
        throw why;
      }
    }
  }

  /** As {@link #batch}, with what the node refuses among the answers. */
  List<Heard> hear(String method, List<List<Object>> parameters) throws IOException {
    if (parameters.size() == 1) {
      return List.of(hear(method, parameters.getFirst().toArray()));
    }
    var heard = new ArrayList<Heard>();
    for (int i = 0; i < parameters.size(); i += MOST_IN_BATCH) {
      var part = parameters.subList(i, Math.min(i + MOST_IN_BATCH, parameters.size()));
      heard.addAll(attempt(method, () -> exchange(method, part)));
    }
    return heard;
  }

  private Heard hear(String method, Object... parameters) throws IOException {
    try {
      return new Heard.Answered(call(method, parameters));
    } catch (RpcException e) {
      return new Heard.Refused(e);
    }
  }

  private List<Heard> exchange(String method, List<List<Object>> parameters) throws IOException {
    var batch = new BatchRequest(service);
    parameters.forEach(each -> batch.add(request(method, each)));
    var answers = batch.send().getResponses();
    if (answers.size() != parameters.size()) {
      throw new IOException(
          "%d answers to %d questions".formatted(answers.size(), parameters.size()));
    }
    var heard = new ArrayList<Heard>();
    for (int i = 0; i < answers.size(); i++) {
      heard.add(heard(batch.getRequests().get(i), (Answer) answers.get(i)));
    }
    return heard;
  }

  private Heard heard(Request<?, ?> request, Answer answer) throws IOException {
    try {
      return new Heard.Answered(reply(request, answer));
    } catch (RpcException e) {
      return new Heard.Refused(e);
    }
  }

  private Request<Object, Answer> request(String method, List<Object> parameters) {
    return new Request<>(method, parameters, service, Answer.class);
  }

  private Reply reply(Request<?, ?> request, Answer answer) throws IOException {
    var error = answer.getError();
    if (error != null) {
      throw new RpcException(name, String.valueOf(error.getMessage()), data(error.getData()));
    }
    if (answer.getId() != request.getId()) {
      throw new EvmException(name + " answers another question than " + request.getMethod());
    }
    var result = answer.getResult();
    return new Reply(result == null ? NullNode.getInstance() : result, request.getMethod());
  }

  /** web3j keeps it as JSON; some nodes say more than the bytes. */
  private static Bytes data(@Nullable String json) {
    var found = json == null ? null : ERROR_DATA.matcher(json);
    return found != null && found.find() ? Bytes.hex(found.group(1)) : Bytes.EMPTY;
  }

  private <T> T attempt(String method, Attempt<T> attempt) throws IOException {
    var pause = FIRST_PAUSE;
    for (int i = 1; ; i++) {
      try {
        return guarded(attempt);
      } catch (RpcException | EvmException | BoundedBody.TooLongException e) {
        throw e;
      } catch (InterruptedIOException e) {
        if (Thread.currentThread().isInterrupted() || i == ATTEMPTS) {
          throw unreachable(method, e);
        }
      } catch (IOException e) {
        if (i == ATTEMPTS) {
          throw unreachable(method, e);
        }
      }
      outages.incrementAndGet();
      sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  /** Jackson's complaints about what is no JSON are unchecked. */
  private <T> T guarded(Attempt<T> attempt) throws IOException {
    connections.acquireUninterruptibly();
    try {
      return attempt.run();
    } catch (RuntimeException e) {
      throw new IOException("no answer in JSON-RPC: " + e.getMessage(), e);
    } finally {
      connections.release();
    }
  }

  private IOException unreachable(String method, IOException cause) {
    outages.incrementAndGet();
    return new EvmException(
        "%s gave no answer to %s in %d attempts: %s; is it running, and is the address right?"
            .formatted(name, method, ATTEMPTS, brief(cause)),
        cause);
  }

  private static String brief(Throwable cause) {
    var text = String.valueOf(cause.getMessage());
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }

  private static void sleep(Duration pause) throws InterruptedIOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException("interrupted while waiting for the node");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
