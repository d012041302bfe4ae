package dev.artel.console.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One site on one port of the loopback interface: the guard, the assets, and its own pages. */
public final class Site implements AutoCloseable {
  private static final Map<String, Asset> ASSETS = Asset.all();
  private static final long LARGEST_BODY = (64L << 20) + (1 << 16);
  private static final System.Logger LOG = System.getLogger(Site.class.getName());
  private static final int INTERNAL = 500;

  private final WebServer server;
  private final AtomicReference<Set<String>> hosts = new AtomicReference<>(Set.of());

  /** What an error page shows. */
  public record Fault(int status, String what) {}

  /**
   * @param host the address to listen on; {@code 127.0.0.1} where only this machine may come
   * @param port 0: any free one
   * @param names further names that browsers may call it by
   */
  public record Address(String host, int port, List<String> names) {
    public static Address loopback(int port) {
      return new Address("127.0.0.1", port, List.of());
    }
  }

  public Site(Address address, Consumer<HttpRouting.Builder> pages) {
    var routing = HttpRouting.builder().addFilter(new Guard(hosts::get));
    routing.get("/assets/{name}", Site::asset);
    routing.error(Refusal.class, Site::refuse);
    routing.error(
        HttpException.class,
        (q, s, e) -> fault(q, s, e.status().code(), String.valueOf(e.getMessage())));
    routing.error(RuntimeException.class, Site::broken);
    pages.accept(routing);
    routing.any((q, s) -> fault(q, s, 404, "There is no such page."));
    this.server =
        WebServer.builder()
            .host(address.host())
            .port(address.port())
            .maxPayloadSize(LARGEST_BODY)
            .shutdownHook(false)
            .routing(routing)
            .build()
            .start();
    hosts.set(allowed(address, server.port()));
  }

  private static Set<String> allowed(Address address, int port) {
    var names = new ArrayList<>(List.of(address.host(), "localhost", "127.0.0.1", "[::1]"));
    names.addAll(address.names());
    var allowed = new TreeSet<String>();
    for (var name : names) {
      allowed.add(name.toLowerCase(Locale.ROOT) + ":" + port);
      if (address.names().contains(name)) {
        allowed.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(allowed);
  }

  public int port() {
    return server.port();
  }

  private static void asset(ServerRequest request, ServerResponse response) {
    var asset = ASSETS.get(request.path().pathParameters().get("name"));
    if (asset == null) {
      throw Refusal.notFound("There is no such file.");
    }
    response
        .header("Content-Type", asset.type())
        .header("Cache-Control", "no-cache")
        .header("ETag", '"' + asset.tag() + '"');
    var known = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
    if (known.contains(asset.tag())) {
      response.status(304).send();
    } else {
      response.send(asset.bytes());
    }
  }

  private static void refuse(ServerRequest request, ServerResponse response, Refusal refusal) {
    if (refusal.retryAfter() > 0) {
      response.header("Retry-After", Long.toString(refusal.retryAfter()));
    }
    fault(request, response, refusal.status(), refusal.text());
  }

  /** Says nothing of the cause: that is for the owner's eyes, in the log. */
  private static void broken(
      ServerRequest request, ServerResponse response, RuntimeException cause) {
    LOG.log(System.Logger.Level.ERROR, "a page failed: " + request.path().path(), cause);
    fault(request, response, INTERNAL, "Something broke on this side. Try again.");
  }

  private static void fault(
      ServerRequest request, ServerResponse response, int status, String what) {
    Guard.dress(response);
    response.status(status);
    if (request.path().path().startsWith("/api/")) {
      Problem.send(response, status, what);
    } else {
      Pages.send(response, "fault", new Fault(status, what));
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
