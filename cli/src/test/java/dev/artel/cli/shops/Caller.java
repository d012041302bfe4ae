package dev.artel.cli.shops;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Asks one shop's site, as a program by its token and as its owner by the password. */
final class Caller {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ShopsFolder.One shop;
  private final HttpClient client = HttpClient.newHttpClient();
  private String cookie = "";

  Caller(ShopsFolder.One shop) {
    this.shop = shop;
  }

  static List<Caller> of(ShopsFolder folder) {
    return folder.secrets().shops().stream().map(Caller::new).toList();
  }

  String id() {
    return shop.id();
  }

  String name() {
    return shop.name();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + shop.port() + path);
  }

  private HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(at("/api/v1" + path))
        .header("Authorization", "Bearer " + shop.token());
  }

  Tree get(String path) throws IOException, InterruptedException {
    return Json.parse(client.send(api(path).build(), BodyHandlers.ofString()).body());
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return client.send(api(path).build(), BodyHandlers.ofByteArray());
  }

  int contribute(String form, String csv) throws IOException, InterruptedException {
    var request =
        api("/contribute")
            .header("Idempotency-Key", form)
            .POST(HttpRequest.BodyPublishers.ofString(csv));
    return client.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  /** Of this shop itself. */
  List<Step> steps() throws IOException, InterruptedException {
    return steps(0);
  }

  /** Of the member of this place: itself first. */
  List<Step> steps(int member) throws IOException, InterruptedException {
    var members = (Tree.Arr) field(get("/ledger"), "members");
    var steps = (Tree.Arr) field(members.items().get(member), "steps");
    var found = new ArrayList<Step>();
    for (var step : steps.items()) {
      found.add(
          new Step(
              number(field(step, "number")),
              number(field(step, "at")),
              number(field(step, "bytes")),
              ((Tree.Str) field(step, "content")).value()));
    }
    return found;
  }

  private boolean isCurrent() throws IOException, InterruptedException {
    return field(get("/ledger"), "current") instanceof Tree.Bool(boolean current, int _) && current;
  }

  /** As the API tells it. */
  record Step(long number, long at, long bytes, String content) {
    Step withoutContent() {
      return new Step(number, at, 0, "");
    }
  }

  /** All nine steps are done, all shops have fetched the same, and their lists follow from it. */
  static boolean areSettled(List<Caller> shops) throws IOException, InterruptedException {
    var fetched = new TreeSet<Long>();
    for (var shop : shops) {
      var steps = shop.steps();
      if (steps.stream().anyMatch(step -> step.at() == 0) || !shop.isCurrent()) {
        return false;
      }
      fetched.add(steps.get(5).bytes());
    }
    return fetched.size() == 1;
  }

  /** The content ids of their last step, while it is done. */
  static List<String> reports(List<Caller> shops) throws IOException, InterruptedException {
    var reports = new ArrayList<String>();
    for (var shop : shops) {
      reports.add(shop.steps().getLast().content());
    }
    return reports;
  }

  /** The ten of a customer, by product id. */
  List<Long> ten(long customer) throws IOException, InterruptedException {
    var ten = (Tree.Arr) field(get("/recommend?customer=" + customer), "ten");
    return ten.items().stream().map(product -> number(field(product, "id"))).toList();
  }

  /** The tens of every seventh customer. */
  List<List<Long>> lists() throws IOException, InterruptedException {
    var lists = new ArrayList<List<Long>>();
    for (int customer = 1000; customer < 1000 + Villages.CUSTOMERS; customer += 7) {
      lists.add(ten(customer));
    }
    return lists;
  }

  static Tree field(Tree tree, String name) {
    var found = ((Tree.Obj) tree).fields().get(name);
    if (found == null) {
      throw new IllegalArgumentException("no " + name + " in " + Json.pretty(tree));
    }
    return found;
  }

  static long number(Tree tree) {
    return tree instanceof Tree.Num(BigDecimal value, _) ? value.longValueExact() : -1;
  }

  /** A page as its owner sees it. */
  String page(String path) throws IOException, InterruptedException {
    return new String(file(path).body(), StandardCharsets.UTF_8);
  }

  /** A file as its owner is given it. */
  HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
    if (cookie.isEmpty()) {
      login();
    }
    var request = HttpRequest.newBuilder(at(path)).header("Cookie", cookie);
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private void login() throws IOException, InterruptedException {
    var first = client.send(HttpRequest.newBuilder(at("/login")).build(), BodyHandlers.ofString());
    var csrf = CSRF.matcher(first.body());
    var token = csrf.find() ? csrf.group(1) : "";
    var form =
        "csrf=%s&shop=%s&password=%s"
            .formatted(encoded(token), encoded(shop.id()), encoded(shop.password()));
    var request =
        HttpRequest.newBuilder(at("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", at("").toString())
            .header("Cookie", cookies(first))
            .POST(HttpRequest.BodyPublishers.ofString(form));
    cookie = cookies(client.send(request.build(), BodyHandlers.ofString()));
  }

  /** What anyone is shown. */
  static String text(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static String cookies(HttpResponse<String> response) {
    return String.join(
        "; ",
        response.headers().allValues("Set-Cookie").stream().map(c -> c.split(";", 2)[0]).toList());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Something to wait for. */
  interface Wish {
    boolean holds() throws IOException, InterruptedException;
  }

  static void await(String what, Wish wish) throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (!wish.holds()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("in vain: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** The page once it is as wished. */
  String awaitPage(String path, Predicate<String> wish) throws IOException, InterruptedException {
    await(name() + path, () -> wish.test(page(path)));
    return page(path);
  }
}
