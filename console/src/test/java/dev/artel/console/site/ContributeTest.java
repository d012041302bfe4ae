package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import dev.artel.console.shop.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContributeTest extends SiteTest {
  private static final List<String> ROW =
      List.of("77", "2019-10-01 00:00:00 UTC", "view", "3", "", "", "", "9.5", "");

  @BeforeEach
  void login() throws Exception {
    visitor.login(village, Village.PASSWORD);
  }

  private Visitor.Answer page() throws Exception {
    return get("/contribute");
  }

  private Visitor.Answer send(String button, List<List<String>> rows, Visitor.Answer page)
      throws Exception {
    var body = new StringBuilder();
    add(body, "csrf", page.csrf());
    add(body, "form", page.form());
    for (var row : rows) {
      for (int c = 0; c < row.size(); c++) {
        add(body, ContributePage.COLUMNS.get(c).name(), row.get(c));
      }
    }
    body.append(button);
    return visitor.post(village.address() + "/contribute", village.address(), body.toString());
  }

  private static void add(StringBuilder body, String name, String value) {
    body.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    body.append('&');
  }

  private Visitor.Answer confirm(Visitor.Answer receipt) throws Exception {
    var fields = Map.of("csrf", receipt.csrf(), "form", receipt.form());
    return post("/contribute/confirm", fields);
  }

  private static List<String> with(int column, String cell) {
    var row = new ArrayList<>(ROW);
    row.set(column, cell);
    return row;
  }

  @Test
  void shouldKeepRowsOnceTheReceiptIsConfirmed() throws Exception {
    var receipt = send("submit=1", List.of(ROW), page());

    assertThat(receipt.body()).contains("What would leave").contains("1 new row.");
    assertThat(village.shop.customer(77)).isEmpty();

    assertThat(confirm(receipt).status()).isEqualTo(303);
    awaitCustomer(77);
    assertThat(village.together.versions()).isEqualTo(2);
  }

  private void awaitCustomer(long id) throws InterruptedException {
    long seen = village.shop.version();
    while (village.shop.customer(id).isEmpty()) {
      seen = village.shop.await(seen, Duration.ofSeconds(10));
    }
  }

  @Test
  void shouldAddNothingByASecondClick() throws Exception {
    var receipt = send("submit=1", List.of(ROW), page());

    confirm(receipt);
    confirm(receipt);

    awaitCustomer(77);
    assertThat(village.together.versions()).isEqualTo(2);
  }

  @Test
  void shouldNameEveryBadCellBesideItsFieldAndLoseNothing() throws Exception {
    var bad = with(1, "yesterday");
    bad.set(7, "<b>cheap</b>");
    bad.set(6, "x".repeat(300));

    var answer =
        send("submit=1", List.of(ROW, List.of("", "", "", "", "", "", "", "", ""), bad), page());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("3 things are wrong")
        .contains("id=\"r2-event_time-fault\"")
        .contains("aria-describedby=\"r2-event_time-fault\"")
        .contains("id=\"r2-price-fault\"")
        .contains("id=\"r2-brand-fault\"")
        .contains("value=\"yesterday\"")
        .contains("value=\"&lt;b>cheap&lt;/b>\"")
        .contains("value=\"77\"");
    assertThat(village.together.versions()).isEqualTo(1);
  }

  @Test
  void shouldAddAndRemoveRowsWithoutLosingWhatWasTyped() throws Exception {
    var more = send("add=1", List.of(with(0, "1"), with(0, "2")), page());
    assertThat(more.body()).contains("id=\"r2-user_id\"").contains("value=\"2\"");

    var fewer = send("remove=0", List.of(with(0, "111"), with(0, "222")), page());
    assertThat(fewer.body()).contains("value=\"222\"").doesNotContain("value=\"111\"");
  }

  @Test
  void shouldLetOneGoBackFromTheReceiptToTheTable() throws Exception {
    var receipt = send("submit=1", List.of(with(0, "4711")), page());

    var back = get("/contribute?form=" + receipt.form());

    assertThat(back.body()).contains("value=\"4711\"");
    assertThat(back.form()).isEqualTo(receipt.form());
  }

  @Test
  void shouldSortRowsByTheTimeOfTheirEvents() throws Exception {
    var later = with(1, "2019-10-03 00:00:00 UTC");
    var earlier = with(1, "2019-10-02 00:00:00 UTC");
    earlier.set(3, "4");
    confirm(send("submit=1", List.of(later, earlier), page()));
    awaitCustomer(77);

    assertThat(village.shop.customer(77).orElseThrow().seen())
        .extracting(Product::id)
        .containsExactly(3L, 4L);
  }

  @Test
  void shouldStillHaveRowsAfterARestartAndForgetACustomerForGood() throws Exception {
    confirm(send("submit=1", List.of(ROW, with(0, "78")), page()));
    awaitCustomer(78);
    var token = get("/").csrf();
    var fields = Map.of("csrf", token, "customer", "77");
    post("/customers/forget", fields);
    village.close();

    village = new Village(folder, "s0");

    assertThat(village.shop.customer(78)).isPresent();
    assertThat(village.shop.customer(77)).isEmpty();
  }
}
