package dev.artel.console.site;

import dev.artel.console.api.Key;
import dev.artel.console.api.ShopApi;
import dev.artel.console.login.Gate;
import dev.artel.console.login.Passwords;
import dev.artel.console.shop.Picture;
import dev.artel.console.shop.Storefront;
import dev.artel.console.web.LiveStream;
import dev.artel.console.web.Numbers;
import dev.artel.console.web.Pages;
import dev.artel.console.web.Refusal;
import dev.artel.console.web.Site;
import dev.artel.core.port.Source;
import dev.artel.core.values.Base58;
import dev.artel.core.values.Cid;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** A shop's own site, on a port of its own. */
public final class ShopSite implements AutoCloseable {
  private static final String SVG = ".svg";

  private final Storefront shop;
  private final Gate gate;
  private final String token;
  private final Site site;
  private final LiveStream live = new LiveStream();

  /**
   * @param id short, of letters and digits: cookies carry it
   * @param token by which programs use the API
   */
  public record Owner(String id, Passwords.Kept password, String token) {
    @Override
    public String toString() {
      return id;
    }
  }

  public ShopSite(Site.Address address, Storefront shop, Owner owner, InstantSource clock) {
    this.shop = shop;
    this.token = owner.token();
    this.gate = new Gate(owner.id(), owner.password(), clock);
    this.site = new Site(address, this::route);
  }

  private void route(HttpRouting.Builder routing) {
    var members = new Members(gate);
    new LoginPages(shop, gate).route(routing);
    new ShopPages(shop).route(routing, members);
    new ContributePages(shop).route(routing, members);
    new ShopApi(shop, new Key(token, gate)).route(routing);
    routing.get("/pictures/{id}", members.page((request, r, session) -> picture(request, r)));
    routing.get("/content/{cid}", members.page((request, r, session) -> content(request, r)));
    routing.get("/opened/{cid}", members.page((request, r, session) -> opened(request, r)));
    routing.get("/live", (request, response) -> live(request, response));
  }

  public int port() {
    return site.port();
  }

  private void picture(ServerRequest request, ServerResponse response) {
    var id = request.path().pathParameters().get("id");
    var number = id.endsWith(SVG) ? id.substring(0, id.length() - SVG.length()) : "";
    var product = Numbers.find(number).flatMap(shop::product);
    var shown = product.orElseThrow(() -> Refusal.notFound("There is no such picture."));
    response
        .header("Content-Type", "image/svg+xml")
        .header("Cache-Control", "private, max-age=3600")
        .send(Picture.svg(shown));
  }

  private void content(ServerRequest request, ServerResponse response) throws IOException {
    var cid = cid(request);
    var source =
        shop.cooperation()
            .content(cid)
            .orElseThrow(() -> Refusal.notFound("No such content is on record in this task."));
    download(response, cid.toString(), source);
  }

  private void opened(ServerRequest request, ServerResponse response) throws IOException {
    var cid = cid(request);
    var source =
        shop.cooperation()
            .opened(cid)
            .orElseThrow(() -> Refusal.notFound("That is not of this shop, or not sealed to it."));
    download(response, cid + ".safetensors", source);
  }

  private static Cid cid(ServerRequest request) {
    return Base58.parseCidV0(request.path().pathParameters().get("cid"))
        .orElseThrow(() -> Refusal.notFound("That is no content id."));
  }

  private static void download(ServerResponse response, String name, Source source)
      throws IOException {
    response
        .header("Content-Type", "application/octet-stream")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try (var in = source.open();
        var out = response.outputStream()) {
      in.transferTo(out);
    }
  }

  private void live(ServerRequest request, ServerResponse response) {
    var session = gate.session(request).orElseThrow(() -> new Refusal(401, "Log in first."));
    live.stream(
        response,
        new LiveStream.Source() {
          @Override
          public long await(long seen, Duration patience) throws InterruptedException {
            return shop.await(seen, patience);
          }

          @Override
          public Map<String, String> pieces() {
            var news = News.of(shop);
            return Map.of(
                "steps", Pages.text("steps", news), "partners", Pages.text("partners", news));
          }

          @Override
          public boolean goesOn() {
            return gate.goesOn(session);
          }
        });
  }

  @Override
  public void close() {
    live.close();
    site.close();
  }
}
