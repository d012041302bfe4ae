package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import dev.artel.console.shop.Step;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.sharing.CoTouch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopPagesTest extends SiteTest {
  @BeforeEach
  void login() throws Exception {
    visitor.login(village, Village.PASSWORD);
  }

  @Test
  void shouldShowThePersonalPageInItsOrder() throws Exception {
    var body = get("/").body();

    assertThat(body)
        .containsSubsequence(
            "What to promote now",
            "What the cooperation brings",
            "Of 1,000 customers",
            "Who is in it",
            "Shop s0",
            "The nine steps",
            "Featured items");
    assertThat(body.split("class=\"card product\"", -1)).hasSize(1 + 3 + 3);
    assertThat(body).contains("Get recommendations").contains("Contribute").contains("Log out");
  }

  @Test
  void shouldRankWhatToPromoteByCustomersTensAndSayWhy() throws Exception {
    var cards = village.shop.promote(0, 10);

    assertThat(cards).hasSize(10);
    for (int i = 1; i < cards.size(); i++) {
      assertThat(cards.get(i).score()).isLessThanOrEqualTo(cards.get(i - 1).score());
    }
    var first = cards.getFirst();
    assertThat(village.shop.customersOf(first.product().id())).hasSize(first.customers());
    assertThat(get("/recommendations").body())
        .contains(first.customers() + " customers</strong>")
        .contains("of them looked at")
        .contains("through the other shops");
  }

  @Test
  void shouldRegenerateTheNextTenAndKeepADismissedProductAway() throws Exception {
    var cards = village.shop.promote(0, 20);
    var next = get("/recommendations?from=10").body();
    assertThat(next).contains("/products/" + cards.get(10).product().id() + "\"");

    var gone = cards.getFirst().product().id();
    var token = get("/recommendations").csrf();
    var fields = Map.of("csrf", token, "product", Long.toString(gone));
    post("/recommendations/dismiss", fields);

    assertThat(get("/recommendations").body()).doesNotContain("/products/" + gone + "\"");
    assertThat(before(get("/").body(), "The nine steps"))
        .doesNotContain("/products/" + gone + "\"");
  }

  private static String before(String text, String mark) {
    return text.substring(0, text.indexOf(mark));
  }

  @Test
  void shouldOpenAProductsCustomersEachWithTheirTen() throws Exception {
    var card = village.shop.promote(0, 1).getFirst();

    var body = get("/products/" + card.product().id()).body();

    long customer = village.shop.customersOf(card.product().id()).getFirst();
    assertThat(body).contains("Customer " + customer).contains("/customers/" + customer);
    assertThat(village.shop.customer(customer).orElseThrow().now()).hasSize(10);
  }

  @Test
  void shouldAnswerForWhatIsNotThere() throws Exception {
    assertThat(get("/products/999999").status()).isEqualTo(404);
    assertThat(get("/products/x").status()).isEqualTo(404);
    assertThat(get("/customers/-1").status()).isEqualTo(404);
    assertThat(get("/pictures/1.png").status()).isEqualTo(404);
    assertThat(get("/content/Qm").status()).isEqualTo(404);
    assertThat(get("/nowhere").status()).isEqualTo(404);
  }

  @Test
  void shouldShowOldAndNewListsOnceOthersAreKnown() throws Exception {
    long seen = village.shop.version();
    teach();
    while (village.shop.changedLists() == 0) {
      seen = village.shop.await(seen, Duration.ofSeconds(10));
    }

    var changed =
        village.shop.customers("", 100).stream()
            .filter(id -> village.shop.customer(id).orElseThrow().changed())
            .findFirst()
            .orElseThrow();
    assertThat(get("/customers/" + changed).body()).contains("The ten before</h2>");
    assertThat(get("/").body())
        .contains("The lists of <strong>" + village.shop.changedLists() + "</strong>");
    assertThat(village.shop.promote(0, 40)).anyMatch(card -> card.through() > 0);
  }

  private void teach() throws IOException {
    var csv = Village.rows(99);
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    if (village.shop.read(new ByteArrayInputStream(bytes)) instanceof Reading.Read read) {
      var model = new CoTouch(CoTouch.Kind.NEIGHBOURS, NeighbourPlan.DEFAULT, 2, 8);
      village.together.learn(model.share(Shop.of(read.rows())));
    }
  }

  @Test
  void shouldTellTheNineStepsLiveAndAgainOnReload() throws Exception {
    village.together.finish(new Step(1, 1_700_000_000, 12, 0, "", ""));
    try (var client = HttpClient.newHttpClient()) {
      var stream = client.send(live(), HttpResponse.BodyHandlers.ofInputStream()).body();
      assertThat(readUntil(stream, "Step 1 of 9 is done")).contains("news");

      village.together.finish(new Step(4, 1_700_000_005, 30, 500, "", ""));

      assertThat(readUntil(stream, "Step 4 of 9 is done")).contains("500 bytes");
      stream.close();
      client.shutdownNow();
    }
    assertThat(get("/").body()).contains("Step 4 of 9 is done").contains("2023-11-14 22:13:20 UTC");
  }

  private HttpRequest live() {
    return HttpRequest.newBuilder(URI.create(village.address() + "/live"))
        .header("Cookie", "artel-s0=" + visitor.cookies.get("artel-s0"))
        .header("Accept", "text/event-stream")
        .build();
  }

  @Test
  void shouldEndAStreamWithItsSession() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var stream = client.send(live(), HttpResponse.BodyHandlers.ofInputStream()).body();
      readUntil(stream, "This shop is alone");

      post("/logout", Map.of("csrf", get("/").csrf()));
      village.together.finish(new Step(1, 1_700_000_000, 12, 0, "", ""));

      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("Step 1 of 9 is done");
    }
  }

  @Test
  void shouldLinkWhatEachStepStored() throws Exception {
    var bytes = "a model".getBytes(StandardCharsets.UTF_8);
    var id = new Cid(Digests.sha256(bytes));
    village.together.contents.put(id, bytes);
    village.together.finish(new Step(3, 1_700_000_000, 12, bytes.length, id.toString(), ""));

    assertThat(get("/").body()).contains("12 ms", "7 bytes", "href=\"/content/" + id + "\"");
    var content = get("/content/" + id);
    assertThat(content.body()).isEqualTo("a model");
    assertThat(content.header("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void shouldOpenItsOwnSealedContentToItsOwner() throws Exception {
    var mine = new Cid(Digests.sha256(new byte[] {1}));
    var others = new Cid(Digests.sha256(new byte[] {2}));
    village.together.own.put(mine, "opened".getBytes(StandardCharsets.UTF_8));
    village.together.finish(new Step(4, 1_700_000_000, 12, 0, mine.toString(), ""));
    village.together.finish(new Step(6, 1_700_000_000, 12, 0, others.toString(), ""));

    assertThat(get("/").body()).contains("/opened/" + mine).doesNotContain("/opened/" + others);
    assertThat(get("/opened/" + mine).body()).isEqualTo("opened");
    assertThat(get("/opened/" + others).status()).isEqualTo(404);
    var stranger = new Visitor().get(village.address() + "/opened/" + mine);
    assertThat(stranger.header("Location")).isEqualTo("/login");
  }

  @Test
  void shouldLinkItsOwnRowsAndModelsToNothingButItself() throws Exception {
    var mine = new Cid(Digests.sha256(new byte[] {1}));
    var gone = new Cid(Digests.sha256(new byte[] {2}));
    village.together.own.put(mine, "rows".getBytes(StandardCharsets.UTF_8));
    village.together.finish(new Step(1, 1_700_000_000, 12, 4, mine.toString(), ""));
    village.together.finish(new Step(2, 1_700_000_000, 12, 4, gone.toString(), ""));

    assertThat(get("/").body())
        .contains("/opened/" + mine, gone.toString())
        .doesNotContain("/opened/" + gone, "/content/" + mine, "/content/" + gone);
  }

  @Test
  void shouldShowStepsFiveToNineOfEachOtherShop() throws Exception {
    village.together.know("s1", "http://127.0.0.1:1");
    village.together.know("s2", "http://127.0.0.1:2");

    var body = get("/").body();

    assertThat(body).contains("Shop s1: steps 5 to 9").contains("Shop s2: steps 5 to 9");
    assertThat(body.split("<ol class=\"steps\" start=\"5\">", -1)).hasSize(1 + 2);
  }

  private static String readUntil(java.io.InputStream stream, String wanted) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf(wanted) < 0 || text.charAt(text.length() - 1) != '\n') {
      int b = stream.read();
      if (b < 0) {
        throw new IOException("the stream ended: " + text);
      }
      text.append((char) b);
    }
    return text.toString();
  }

  @Test
  void shouldNotStreamToStrangers() throws Exception {
    assertThat(new Visitor().get(village.address() + "/live").status()).isEqualTo(401);
  }

  @Test
  void shouldTakeNoHarmFromHostileNames() throws Exception {
    village.close();
    var script = "<script>alert(1)</script>";
    var rows =
        "user_id,product_id,category_code,brand,price,event_type\n"
            + "1,1,=cmd|x,"
            + script
            + ",1,view\n2,1,=cmd|x,"
            + script
            + ",1,view\n"
            + "1,2,a.\u202Eb,\"x\"\"y\",1,view\n2,3,a.c,@z,1,view\n3,2,a.c,-1,2,cart\n";
    village = new Village(folder, "evil", rows);
    visitor.login(village, Village.PASSWORD);

    assertThat(get("/").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    assertThat(get("/recommendations").body()).doesNotContain("<script>alert");
    assertThat(get("/pictures/1.svg").body()).startsWith("<svg").doesNotContain("<script");
    assertThat(get("/recommendations.csv").body())
        .contains(",'=cmd|x,")
        .doesNotContain(",=cmd")
        .doesNotContain(",@z,");
  }
}
