package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import dev.artel.console.shop.Change;
import dev.artel.console.shop.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shop's owner sees of a version that waits. */
class WaitingTest extends SiteTest {
  private static final String WAITS =
      "3 of 20 customers changed; the next version leaves with the 20th.";
  private static final String[] ROW = {
    "77", "2019-10-01 00:00:00 UTC", "view", "3", "", "", "", "9.5", ""
  };

  @BeforeEach
  void login() throws Exception {
    visitor.login(village, Village.PASSWORD);
  }

  private Visitor.Answer receipt() throws Exception {
    var page = get("/contribute");
    var cells =
        IntStream.range(0, ROW.length)
            .mapToObj(
                c ->
                    ContributePage.COLUMNS.get(c).name()
                        + "="
                        + URLEncoder.encode(ROW[c], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var body = "submit=1&csrf=" + page.csrf() + "&form=" + page.form() + "&" + cells;
    return visitor.post(village.address() + "/contribute", village.address(), body);
  }

  @Test
  void shouldSayOnTheReceiptHowManyHaveChangedAndHowManyAreWanted() throws Exception {
    village.together.change(new Change(3, 20, false));

    assertThat(receipt().body())
        .contains("With these rows: " + WAITS + " Until then all of it stays here.")
        .doesNotContain("demonstration");
    village.together.change(new Change(20, 20, false));
    assertThat(receipt().body())
        .contains("With these rows: 20 customers changed; the next version leaves at once.")
        .doesNotContain("Until then");
  }

  @Test
  void shouldWarnWhereOneCustomerIsEnough() throws Exception {
    village.together.change(new Change(1, 1, false));

    assertThat(receipt().body())
        .contains("This is a demonstration")
        .contains("what that customer alone brought");
  }

  @Test
  void shouldShowTheOwnFirstStepAsWaiting() throws Exception {
    village.together.know("s1", "http://127.0.0.1:2");
    IntStream.rangeClosed(1, 9)
        .forEach(n -> village.together.finish(new Step(n, 1_700_000_000 + n, 5, 0, "", "")));
    assertThat(get("/").body()).doesNotContain("waiting").doesNotContain("waits");

    village.together.change(new Change(3, 20, false));

    assertThat(get("/").body())
        .contains("The next version waits: " + WAITS)
        .containsOnlyOnce("<li class=\"waiting\" data-number=\"1\">")
        .containsOnlyOnce("the next version waits: 3 of 20 customers changed")
        .contains("<li class=\"done\" data-number=\"2\">");
  }

  @Test
  void shouldSayOpenlyWhatOthersStillHoldOfAForgottenCustomer() throws Exception {
    village.together.change(new Change(1, 20, false));
    long customer = village.shop.customers("", 1).getFirst();

    var page = get("/customers/" + customer);
    assertThat(page.body()).contains("which leaves once 20 customers have changed");
    var fields = Map.of("csrf", page.csrf(), "customer", Long.toString(customer));
    assertThat(post("/customers/forget", fields).status()).isEqualTo(303);

    assertThat(get("/customers?forgotten=" + customer).body())
        .contains("Customer " + customer + " is forgotten here. The other members hold")
        .contains("until the next one: 1 of 20 customers changed");
    assertThat(get("/customers?forgotten=%3Cb%3E").body()).doesNotContain("is forgotten here");
  }
}
