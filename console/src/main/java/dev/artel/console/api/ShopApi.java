package dev.artel.console.api;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.console.shop.Change;
import dev.artel.console.shop.Leaving;
import dev.artel.console.shop.Product;
import dev.artel.console.shop.Storefront;
import dev.artel.console.web.Forms;
import dev.artel.console.web.Numbers;
import dev.artel.console.web.Refusal;
import dev.artel.core.port.Source;
import dev.artel.core.values.Base58;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.rows.Reading;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a shop's pages do, for programs: store, ledger, pipeline, aggregate, model, contribute,
 * recommend. It writes the node's own slot only, and gives out content on record only.
 */
public final class ShopApi {
  static final String ROOT = "/api/v1";

  private static final int ACCEPTED = 202;
  private static final int CREATED = 201;
  private static final int UNPROCESSABLE = 422;
  private static final int MOST = 100;

  private final Storefront shop;
  private final Key key;

  /** One thing that programs can ask for. */
  record Route(Method method, String path, Handler handler) {}

  public ShopApi(Storefront shop, Key key) {
    this.shop = shop;
    this.key = key;
  }

  List<Route> routes() {
    return List.of(
        new Route(Method.GET, "/store/{cid}", this::store),
        new Route(Method.GET, "/ledger", (request, response) -> ledger(response)),
        new Route(Method.POST, "/pipeline", (request, response) -> pipeline(response)),
        new Route(Method.POST, "/aggregate", (request, response) -> aggregate(response)),
        new Route(Method.GET, "/model", (request, response) -> model(response)),
        new Route(Method.POST, "/contribute", this::contribute),
        new Route(Method.GET, "/recommend", this::recommend));
  }

  public void route(HttpRouting.Builder routing) {
    for (var route : routes()) {
      routing.route(
          route.method(),
          ROOT + route.path(),
          (request, response) -> {
            key.check(request);
            route.handler().handle(request, response);
          });
    }
    routing.get(ROOT + "/openapi.json", (request, response) -> description(response));
  }

  private static void description(ServerResponse response) throws IOException {
    try (var in = ShopApi.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file openapi.json");
      }
      response.header("Content-Type", "application/json").send(in.readAllBytes());
    }
  }

  private void store(ServerRequest request, ServerResponse response) throws IOException {
    var cid =
        Base58.parseCidV0(request.path().pathParameters().get("cid"))
            .orElseThrow(() -> Refusal.notFound("That is no content id."));
    var content =
        shop.cooperation()
            .content(cid)
            .orElseThrow(() -> Refusal.notFound("No such content is on record in this task."));
    send(response, content);
  }

  private void model(ServerResponse response) throws IOException {
    var model =
        shop.cooperation()
            .model()
            .orElseThrow(() -> Refusal.notFound("There is no common model yet."));
    send(response, model);
  }

  private static void send(ServerResponse response, Source content) throws IOException {
    response.header("Content-Type", "application/octet-stream");
    try (var in = content.open();
        var out = response.outputStream()) {
      in.transferTo(out);
    }
  }

  private void ledger(ServerResponse response) {
    var courses =
        list(
            shop.cooperation().courses(),
            course ->
                object(
                    "member", text(course.shop().name()),
                    "published", whole(course.shop().published()),
                    "self", new Tree.Bool(course.shop().self(), 0),
                    "steps",
                        list(
                            course.steps(),
                            step ->
                                object(
                                    "number", whole(step.number()),
                                    "name", text(step.name()),
                                    "at", whole(step.at()),
                                    "bytes", whole(step.bytes()),
                                    "content", text(step.content())))));
    var next = next(shop.cooperation().change());
    var current = new Tree.Bool(shop.isCurrent(), 0);
    answer(response, object("members", courses, "next", next, "current", current));
  }

  private void pipeline(ServerResponse response) {
    shop.publish();
    response.status(ACCEPTED);
    var next = next(shop.cooperation().change());
    answer(response, object("accepted", new Tree.Bool(true, 0), "next", next));
  }

  private void aggregate(ServerResponse response) {
    shop.cooperation().aggregate();
    response.status(ACCEPTED);
    answer(response, object("accepted", new Tree.Bool(true, 0)));
  }

  /** CSV with the nine columns; the header Idempotency-Key names what counts once. */
  private void contribute(ServerRequest request, ServerResponse response) throws IOException {
    var form = key.idempotencyKey(request);
    switch (shop.read(request.content().inputStream())) {
      case Reading.Read read -> {
        var leaving = shop.leaving(read);
        boolean fresh = shop.contribute("api " + form, read);
        response.status(fresh ? CREATED : 200);
        answer(response, tree(leaving, fresh));
      }
      case Reading.Refused refused ->
          throw new Refusal(UNPROCESSABLE, String.join("; ", faults(refused)));
    }
  }

  private static List<String> faults(Reading.Refused refused) {
    return refused.faults().stream().map(Object::toString).toList();
  }

  private static Tree next(Change change) {
    return object(
        "changed", whole(change.customers()),
        "wanted", whole(change.wanted()),
        "waits", new Tree.Bool(change.waits(), 0));
  }

  private static Tree tree(Leaving leaving, boolean fresh) {
    return object(
        "fresh", new Tree.Bool(fresh, 0),
        "rows", whole(leaving.rows()),
        "staying", whole(leaving.staying()),
        "next", next(leaving.change()),
        "items",
            list(
                leaving.items(),
                item ->
                    object(
                        "product", whole(item.product().id()),
                        "before", whole(item.before()),
                        "after", whole(item.after()))),
        "pairs",
            list(
                leaving.pairs(),
                pair ->
                    object(
                        "one", whole(pair.one().id()),
                        "other", whole(pair.other().id()),
                        "before", whole(pair.before()),
                        "after", whole(pair.after()))));
  }

  private void recommend(ServerRequest request, ServerResponse response) {
    var customer = Forms.query(request).text("customer");
    if (customer.isEmpty()) {
      var cards =
          list(
              shop.promote(0, MOST),
              card ->
                  object(
                      "product", product(card.product()),
                      "score", number(BigDecimal.valueOf(card.score())),
                      "customers", whole(card.customers()),
                      "throughOthers", whole(card.through()),
                      "bestSeller", new Tree.Bool(card.best(), 0)));
      answer(response, object("promote", cards));
      return;
    }
    var found =
        Numbers.find(customer)
            .flatMap(shop::customer)
            .orElseThrow(() -> Refusal.notFound("This shop has no such customer."));
    answer(
        response,
        object("customer", whole(found.id()), "ten", list(found.now(), ShopApi::product)));
  }

  private static Tree product(Product product) {
    return object(
        "id", whole(product.id()),
        "brand", text(product.brand()),
        "code", text(product.code()),
        "price", number(BigDecimal.valueOf(product.price(), 6)));
  }

  private static Tree whole(long value) {
    return number(BigDecimal.valueOf(value));
  }

  private static void answer(ServerResponse response, Tree tree) {
    response.header("Content-Type", "application/json").send(Json.write(tree));
  }
}
