package dev.artel.console.site;

import dev.artel.console.login.Sessions.Session;
import dev.artel.console.shop.Card;
import dev.artel.console.shop.Change;
import dev.artel.console.shop.Export;
import dev.artel.console.shop.Storefront;
import dev.artel.console.web.Form;
import dev.artel.console.web.Forms;
import dev.artel.console.web.Numbers;
import dev.artel.console.web.Pages;
import dev.artel.console.web.Refusal;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;

/** What a shop's owner looks at: what to promote, and to whom. */
final class ShopPages {
  private static final int CARDS = 3;
  private static final int FEATURED = 3;
  private static final int PAGE = 10;
  private static final int MOST_CUSTOMERS = 100;
  private static final int SHOWN = 20;

  private final Storefront shop;

  ShopPages(Storefront shop) {
    this.shop = shop;
  }

  void route(HttpRouting.Builder routing, Members members) {
    routing.get("/", members.page(this::home));
    routing.get("/recommendations", members.page(this::recommendations));
    routing.get("/recommendations.csv", members.page((q, response, s) -> export(response)));
    routing.post("/recommendations/dismiss", members.change(this::dismiss));
    routing.get("/products/{id}", members.page(this::product));
    routing.get("/customers", members.page(this::customers));
    routing.get("/customers/{id}", members.page(this::customer));
    routing.post("/customers/forget", members.change((r, s, form) -> forget(r, form)));
  }

  private Shell shell(String title, String here, Session session) {
    return new Shell(shop.name(), title, here, session.csrf());
  }

  private void home(ServerRequest request, ServerResponse response, Session session) {
    Pages.send(
        response,
        "home",
        new HomePage(
            shell("What to promote now", "/", session),
            cards(session, 0, CARDS),
            shop.gain(),
            shop.customers(),
            News.of(shop),
            shop.featured(FEATURED)));
  }

  /** Without those that the owner wants to see no more. */
  private List<Card> cards(Session session, int from, int most) {
    return shop.promote(0, Integer.MAX_VALUE).stream()
        .filter(card -> !session.isDismissed(card.product().id()))
        .skip(from)
        .limit(most)
        .toList();
  }

  private void recommendations(ServerRequest request, ServerResponse response, Session session) {
    int from = (int) Math.min(from(Forms.query(request).text("from")), Integer.MAX_VALUE);
    var cards = cards(session, from, PAGE + 1);
    boolean more = cards.size() > PAGE;
    var shown = more ? cards.subList(0, PAGE) : cards;
    var shell = shell("Recommendations", "/recommendations", session);
    Pages.send(response, "recommendations", new RecommendPage(shell, shown, from, more));
  }

  private void dismiss(ServerResponse response, Session session, Form form) {
    session.dismiss(number(form.text("product")));
    Pages.goTo(response, "/recommendations?from=" + from(form.text("from")));
  }

  private void export(ServerResponse response) {
    response
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"recommendations.csv\"")
        .send(Export.csv(shop.promote(0, Integer.MAX_VALUE)));
  }

  private void product(ServerRequest request, ServerResponse response, Session session) {
    var product =
        shop.product(number(request.path().pathParameters().get("id")))
            .orElseThrow(() -> Refusal.notFound("This shop has no such product."));
    var customers = shop.customersOf(product.id());
    var tens =
        customers.stream()
            .limit(SHOWN)
            .flatMap(id -> shop.customer(id).stream())
            .map(customer -> new ProductPage.Ten(customer.id(), customer.now()))
            .toList();
    var shell = shell(product.title(), "/recommendations", session);
    Pages.send(response, "product", new ProductPage(shell, product, tens, customers.size()));
  }

  private void customers(ServerRequest request, ServerResponse response, Session session) {
    var query = Forms.query(request);
    var digits = query.text("number").strip();
    boolean sound = digits.length() <= Numbers.DIGITS && Numbers.areDigits(digits);
    var found = sound ? shop.customers(digits, MOST_CUSTOMERS) : List.<Long>of();
    var shell = shell("Customers", "/customers", session);
    var notice = Numbers.find(query.text("forgotten")).map(this::forgotten).orElse("");
    var page = new CustomersPage(shell, digits, found, shop.customers(), notice);
    Pages.send(response, "customers", page);
  }

  private void customer(ServerRequest request, ServerResponse response, Session session) {
    var customer =
        shop.customer(number(request.path().pathParameters().get("id")))
            .orElseThrow(() -> Refusal.notFound("This shop has no such customer."));
    var shell = shell("Customer " + customer.id(), "/customers", session);
    Pages.send(response, "customer", new CustomerPage(shell, customer, change().wanted()));
  }

  private Change change() {
    return shop.cooperation().change();
  }

  /** What others know does not go away with the rows. */
  private String forgotten(long customer) {
    var change = change();
    return "Customer "
        + customer
        + " is forgotten here. The other members hold the version published last until the next one"
        + (change.waits() ? ": " + change.told() : ".");
  }

  private void forget(ServerResponse response, Form form) throws IOException {
    if (!shop.forget(number(form.text("customer")))) {
      throw Refusal.notFound("This shop has no such customer.");
    }
    Pages.goTo(response, "/customers?forgotten=" + number(form.text("customer")));
  }

  private static long number(String text) {
    return Numbers.find(text).orElseThrow(() -> Refusal.notFound("That is no number from 0 on."));
  }

  /** How many to pass over: 0 where that is no number. */
  private static long from(String text) {
    return Numbers.find(text).orElse(0L);
  }
}
