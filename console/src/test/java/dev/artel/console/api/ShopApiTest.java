package dev.artel.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import dev.artel.console.shop.Change;
import dev.artel.console.site.SiteTest;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShopApiTest extends SiteTest {
  private static final String CSV =
      "user_id,product_id,category_code,brand,price,event_type\n77,3,,,1,view\n";

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(village.address() + ShopApi.ROOT + path));
  }

  private HttpRequest.Builder asProgram(String path) {
    return request(path).header("Authorization", "Bearer " + Village.TOKEN);
  }

  private static HttpRequest.BodyPublisher nothing() {
    return HttpRequest.BodyPublishers.noBody();
  }

  @Test
  void shouldBeWhatItsDescriptionSays() throws Exception {
    var described = new TreeSet<String>();
    var text = visitor.send(request("/openapi.json")).body();
    fields(at(Json.parse(text), "paths"))
        .forEach(
            (path, operations) ->
                fields(operations).keySet().forEach(method -> described.add(method + " " + path)));

    var api =
        new ShopApi(
            village.shop,
            new Key(
                "",
                new dev.artel.console.login.Gate(
                    "s0", dev.artel.console.login.Passwords.keep(""), village.clock)));
    var routes = new TreeSet<String>();
    api.routes()
        .forEach(r -> routes.add(r.method().text().toLowerCase(Locale.ROOT) + " " + r.path()));

    assertThat(routes).hasSize(7).isEqualTo(described);
  }

  @Test
  void shouldAnswerWithTheFieldsOfItsDescription() throws Exception {
    var described = Json.parse(visitor.send(request("/openapi.json")).body());
    for (var path : List.of("/ledger", "/recommend")) {
      var answer = Json.parse(visitor.send(asProgram(path)).body());
      var json = at(described, "paths", path, "get", "responses", "200", "content");
      assertThat(Json.write(json)).as(path).contains(fields(answer).keySet());
    }
  }

  private static Tree at(Tree tree, String... path) {
    var found = tree;
    for (var step : path) {
      found = Objects.requireNonNull(fields(found).get(step), step);
    }
    return found;
  }

  private static Map<String, Tree> fields(Tree tree) {
    return ((Tree.Obj) tree).fields();
  }

  @Test
  void shouldKnowNobodyWithoutATokenOrASession() throws Exception {
    assertThat(visitor.send(request("/ledger")).status()).isEqualTo(401);
    var wrong = request("/ledger").header("Authorization", "Bearer no");
    var answer = visitor.send(wrong);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("\"status\":401");
  }

  @Test
  void shouldWantAPagesTokenForChanges() throws Exception {
    visitor.login(village, Village.PASSWORD);
    assertThat(visitor.send(request("/ledger")).status()).isEqualTo(200);

    var bare = request("/pipeline").header("Origin", village.address()).POST(nothing());
    assertThat(visitor.send(bare).status()).isEqualTo(403);
    var csrf = visitor.get(village.address() + "/").csrf();
    var full =
        request("/pipeline")
            .header("Origin", village.address())
            .header("X-CSRF-Token", csrf)
            .POST(nothing());
    assertThat(visitor.send(full).status()).isEqualTo(202);
    assertThat(village.together.versions()).isEqualTo(2);
  }

  @Test
  void shouldContributeOnce() throws Exception {
    var first = contribute("one", CSV);
    var second = contribute("one", CSV);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.body()).contains("\"rows\":1").contains("\"fresh\":true");
    assertThat(second.status()).isEqualTo(200);
    assertThat(village.together.versions()).isEqualTo(2);
    assertThat(contribute("two", "user_id\n").status()).isEqualTo(422);
    assertThat(contribute("", CSV).status()).isEqualTo(400);
  }

  @Test
  void shouldSayHowFarTheNextVersionIs() throws Exception {
    village.together.change(new Change(3, 20, false));
    var next = "\"next\":{\"changed\":3,\"wanted\":20,\"waits\":true}";

    assertThat(contribute("one", CSV).body()).contains(next);
    assertThat(visitor.send(asProgram("/ledger")).body()).contains(next);
    assertThat(visitor.send(asProgram("/pipeline").POST(nothing())).body()).contains(next);

    village.together.change(new Change(20, 20, false));
    assertThat(visitor.send(asProgram("/ledger")).body()).contains("\"waits\":false");
    var described = Json.parse(visitor.send(request("/openapi.json")).body());
    assertThat(fields(at(described, "components", "schemas", "Next", "properties")).keySet())
        .containsExactlyInAnyOrder("changed", "wanted", "waits");
  }

  private Visitor.Answer contribute(String key, String csv) throws Exception {
    var body = HttpRequest.BodyPublishers.ofString(csv);
    return visitor.send(asProgram("/contribute").header("Idempotency-Key", key).POST(body));
  }

  @Test
  void shouldGiveOutContentOnRecordOnly() throws Exception {
    var bytes = "sealed".getBytes(StandardCharsets.UTF_8);
    var known = new Cid(Digests.sha256(bytes));
    var other = new Cid(Digests.sha256(new byte[0]));
    assertThat(visitor.send(asProgram("/model")).status()).isEqualTo(404);
    village.together.contents.put(known, bytes);

    assertThat(visitor.send(asProgram("/store/" + known)).body()).isEqualTo("sealed");
    assertThat(visitor.send(asProgram("/store/" + other)).status()).isEqualTo(404);
    assertThat(visitor.send(asProgram("/store/..")).status()).isIn(400, 404);
    assertThat(visitor.send(asProgram("/model")).body()).isEqualTo("sealed");
  }

  @Test
  void shouldRecommendToTheShopAndForOneCustomer() throws Exception {
    long customer = village.shop.customers("", 1).getFirst();

    var ten = visitor.send(asProgram("/recommend?customer=" + customer)).body();

    assertThat(ten).contains("\"customer\":" + customer).contains("\"ten\":[");
    assertThat(visitor.send(asProgram("/recommend")).body()).contains("\"promote\":[");
    assertThat(visitor.send(asProgram("/recommend?customer=x")).status()).isEqualTo(404);
    assertThat(visitor.send(asProgram("/aggregate").POST(nothing())).status()).isEqualTo(202);
  }
}
