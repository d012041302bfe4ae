package dev.artel.console.site;

import dev.artel.console.login.Gate;
import dev.artel.console.shop.Partner;
import dev.artel.console.shop.Storefront;
import dev.artel.console.web.Forms;
import dev.artel.console.web.Pages;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/**
 * Login and logout. Each node serves its own shop only: who chooses another is led to that shop's
 * address, which is that of the member list.
 */
final class LoginPages {
  private static final int TOO_MANY = 429;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAUTHORIZED = 401;
  private static final int LONGEST_CHOICE = 64;

  private final Storefront shop;
  private final Gate gate;

  LoginPages(Storefront shop, Gate gate) {
    this.shop = shop;
    this.gate = gate;
  }

  void route(HttpRouting.Builder routing) {
    routing.get("/login", (request, response) -> show(request, response, self().id(), ""));
    routing.post("/login", this::enter);
    routing.post(
        "/logout",
        (request, response) -> {
          Forms.sameOrigin(request);
          gate.session(request)
              .ifPresent(session -> Gate.check(session, Forms.read(request).text("csrf")));
          gate.leave(request, response);
          Pages.goTo(response, "/login");
        });
  }

  private Partner self() {
    return shop.cooperation().partners().stream().filter(Partner::self).findFirst().orElseThrow();
  }

  private void show(ServerRequest request, ServerResponse response, String chosen, String message) {
    var shell = new Shell(shop.name(), "Log in", "/login", "");
    var token = gate.formToken(request, response);
    var shops = shop.cooperation().partners();
    Pages.send(response, "login", new LoginPage(shell, shops, chosen, token, message));
  }

  private void enter(ServerRequest request, ServerResponse response) throws InterruptedException {
    Forms.sameOrigin(request);
    var form = Forms.read(request);
    var choice = form.text("shop");
    var chosen = find(choice);
    if (chosen.isEmpty()) {
      response.status(UNPROCESSABLE);
      show(request, response, self().id(), complaint(choice));
    } else if (!chosen.get().self()) {
      response.header("Refresh", "0; url=" + chosen.get().address() + "/login");
      Pages.send(response, "elsewhere", chosen.get());
    } else {
      answer(request, response, gate.enter(request, response, form));
    }
  }

  private Optional<Partner> find(String choice) {
    return shop.cooperation().partners().stream().filter(p -> p.id().equals(choice)).findFirst();
  }

  private static String complaint(String choice) {
    if (choice.isEmpty()) {
      return "Choose a shop.";
    }
    boolean sound =
        choice.length() <= LONGEST_CHOICE && choice.chars().allMatch(Character::isLetterOrDigit);
    return sound ? "No member is called " + choice + "." : "That is no shop's name.";
  }

  private void answer(ServerRequest request, ServerResponse response, Gate.Entry entry) {
    switch (entry) {
      case Gate.Entry.In() -> Pages.goTo(response, "/");
      case Gate.Entry.Wrong() -> {
        response.status(UNAUTHORIZED);
        show(request, response, self().id(), "That is not the password of " + shop.name() + ".");
      }
      case Gate.Entry.Wait(long seconds) -> {
        response.status(TOO_MANY).header("Retry-After", Long.toString(seconds));
        show(request, response, self().id(), "Too many tries. Wait " + seconds + " seconds.");
      }
    }
  }
}
