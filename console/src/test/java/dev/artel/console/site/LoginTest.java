package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginTest extends SiteTest {
  @Test
  void shouldLetTheOwnerInAndOut() throws Exception {
    assertThat(get("/").header("Location")).isEqualTo("/login");

    var in = visitor.login(village, Village.PASSWORD);

    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).isEqualTo("/");
    var home = get("/");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body()).contains("What to promote now");

    var token = Map.of("csrf", home.csrf());
    post("/logout", token);

    assertThat(get("/").header("Location")).isEqualTo("/login");
  }

  @Test
  void shouldGiveCookiesThatScriptsAndOtherSitesCannotUse() throws Exception {
    var in = visitor.login(village, Village.PASSWORD);

    var cookie =
        in.response().headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith("artel-s0="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
  }

  @Test
  void shouldGiveANewTokenAtEachLogin() throws Exception {
    visitor.login(village, Village.PASSWORD);
    var first = visitor.cookies.get("artel-s0");

    visitor.login(village, Village.PASSWORD);

    assertThat(visitor.cookies.get("artel-s0")).isNotEqualTo(first);
    visitor.cookies.put("artel-s0", first);
    assertThat(get("/").status()).isEqualTo(303);
  }

  @Test
  void shouldLeadToAnotherShopByTheMemberListOnly() throws Exception {
    village.together.know("s1", "http://127.0.0.1:4321");

    var elsewhere = choose("s1");
    var unknown = choose("s9");

    assertThat(elsewhere.header("Refresh")).isEqualTo("0; url=http://127.0.0.1:4321/login");
    assertThat(elsewhere.body()).contains("href=\"http://127.0.0.1:4321/login\"");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("No member is called s9.");
    assertThat(choose("").body()).contains("Choose a shop.");
    assertThat(choose("//evil.example").body()).contains("That is no shop");
  }

  private Visitor.Answer choose(String shop) throws Exception {
    var page = get("/login");
    var fields = Map.of("csrf", page.csrf(), "shop", shop, "password", Village.PASSWORD);
    return post("/login", fields);
  }

  @Test
  void shouldKeepTwoShopsOfOneBrowserApart() throws Exception {
    try (var other = new Village(folder, "s1")) {
      visitor.login(village, Village.PASSWORD);
      visitor.login(other, Village.PASSWORD);

      assertThat(get("/").body()).contains("Shop s0");
      assertThat(visitor.get(other.address() + "/").body()).contains("Shop s1");
      var token = visitor.get(other.address() + "/").csrf();
      visitor.post(other.address() + "/logout", other.address(), Map.of("csrf", token));
      assertThat(get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void shouldRefuseAForeignHost() throws Exception {
    assertThat(raw("evil.example:" + village.site.port())).startsWith("HTTP/1.1 421");
    assertThat(raw("localhost:1")).startsWith("HTTP/1.1 421");
    assertThat(raw("localhost:" + village.site.port())).startsWith("HTTP/1.1 200");
  }

  private String raw(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), village.site.port())) {
      var request = "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      return String.valueOf(new BufferedReader(answer).readLine());
    }
  }

  @Test
  void shouldForbidScriptsOfOthersFramesAndRequestsOutside() throws Exception {
    var page = get("/login");

    assertThat(page.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'");
    assertThat(page.body()).contains("\"allowEval\":false").contains("\"selfRequestsOnly\":true");
  }

  @Test
  void shouldServeHtmxAndTheStyleItself() throws Exception {
    for (var name : new String[] {"htmx.js", "site.js", "site.css", "icon.svg"}) {
      var asset = get("/assets/" + name);
      assertThat(asset.status()).as(name).isEqualTo(200);
      assertThat(asset.body()).as(name).isNotEmpty();
    }
    assertThat(get("/assets/..%2f..%2fsecret").status()).isIn(400, 404);
  }
}
