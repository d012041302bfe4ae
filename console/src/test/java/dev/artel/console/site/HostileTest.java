package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that want to be more than names. */
class HostileTest extends SiteTest {
  private static final long PRODUCT = 9_100_000_000_000_000_001L;
  private static final String OVERRIDE = "\u202E";

  @BeforeEach
  void login() throws Exception {
    visitor.login(village, Village.PASSWORD);
  }

  private Visitor.Answer contribute(String code, String brand, String session) throws Exception {
    var page = get("/contribute");
    var fields = new LinkedHashMap<String, String>();
    var row =
        List.of(
            "77",
            "2019-10-01 00:00:00 UTC",
            "view",
            Long.toString(PRODUCT),
            "",
            code,
            brand,
            "9.5",
            session);
    for (int c = 0; c < row.size(); c++) {
      fields.put(ContributePage.COLUMNS.get(c).name(), row.get(c));
    }
    fields.put("csrf", page.csrf());
    fields.put("form", page.form());
    fields.put("submit", "1");
    return post("/contribute", fields);
  }

  private void keep(Visitor.Answer receipt) throws Exception {
    assertThat(receipt.status()).isEqualTo(200);
    post("/contribute/confirm", Map.of("csrf", receipt.csrf(), "form", receipt.form()));
    long seen = village.shop.version();
    while (village.shop.product(PRODUCT).isEmpty()) {
      seen = village.shop.await(seen, Duration.ofSeconds(10));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' hx-get='/customers' hx-trigger='load",
        "=HYPERLINK(\"http://evil.example\")",
        OVERRIDE + "elppa",
        "a\u0001\u0007\u2028b",
        "\u0645\u0631\u062D\u0628\u0627",
        "${7*7} @if(true) !{x}",
        "\uD83D\uDE00"
      })
  void shouldShowAnyNameAsANameOnly(String name) throws Exception {
    keep(contribute("a." + name, name, ""));

    for (var path : List.of("/products/" + PRODUCT, "/customers/77")) {
      assertThat(get(path).body())
          .as(path)
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x")
          .doesNotContainPattern("<[^>]* hx-get=")
          .doesNotContain(OVERRIDE)
          .doesNotContain("\u2028")
          .doesNotContain("\u0001");
    }
    isXml(get("/pictures/" + PRODUCT + ".svg").body());
  }

  private static void isXml(String svg) throws Exception {
    var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
    assertThat(root.getDocumentElement().getNodeName()).isEqualTo("svg");
    assertThat(root.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void shouldCutLongNamesBetweenCharacters() throws Exception {
    keep(contribute("", "\uD83D\uDE00".repeat(128), ""));

    assertThat(get("/products/" + PRODUCT).body())
        .contains("<bdi>" + "\uD83D\uDE00".repeat(80) + "…</bdi>");
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 10_000})
  void shouldNameEachCellThatIsTooLong(int length) throws Exception {
    var answer = contribute("x".repeat(length), "y".repeat(length), "z".repeat(length));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("3 things are wrong")
        .contains("id=\"r0-category_code-fault\"")
        .contains("id=\"r0-brand-fault\"")
        .contains("id=\"r0-user_session-fault\"")
        .contains("value=\"" + "y".repeat(length) + "\"");
    assertThat(village.together.versions()).isEqualTo(1);
  }

  @Test
  void shouldTakeCellsOf256Characters() throws Exception {
    var most = "x".repeat(256);

    assertThat(contribute(most, most, most).status()).isEqualTo(200);
  }

  @Test
  void shouldAnswerWhateverIsAskedFor() throws Exception {
    var many = "7".repeat(1_000);
    for (var path :
        List.of(
            "/customers?number=" + many,
            "/customers?number=%3Cscript%3E",
            "/recommendations?from=" + many,
            "/recommendations?from=-1",
            "/contribute?form=" + many)) {
      assertThat(get(path).status()).as(path.substring(0, 20)).isEqualTo(200);
    }
    assertThat(get("/customers?number=%3Cscript%3E").body()).doesNotContain("<script>");
    assertThat(get("/products/9999999999999999999").status()).isEqualTo(404);
    assertThat(get("/pictures/" + "9".repeat(400) + ".svg").status()).isEqualTo(404);
    var page = get("/login");
    var choice = Map.of("csrf", page.csrf(), "shop", "x".repeat(10_000), "password", "p");
    assertThat(post("/login", choice).body()).contains("That is no shop").doesNotContain("xxx");
  }
}
