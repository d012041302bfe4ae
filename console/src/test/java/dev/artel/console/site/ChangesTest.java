package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes something wants a session of this shop, a page of this shop, and its token. */
class ChangesTest extends SiteTest {
  private static final String UPLOAD = "/contribute/upload";
  private static final List<String> READS =
      List.of(
          "/login",
          "/",
          "/recommendations",
          "/recommendations.csv",
          "/customers",
          "/contribute",
          "/pictures/3.svg",
          "/assets/site.css",
          "/api/v1/ledger",
          "/nowhere",
          "/products/nothing");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/logout",
        "/recommendations/dismiss",
        "/customers/forget",
        "/contribute",
        "/contribute/confirm",
        UPLOAD,
        "/api/v1/pipeline",
        "/api/v1/aggregate",
        "/api/v1/contribute"
      })
  void shouldRefuseWhatAnotherShopsPageSends(String path) throws Exception {
    try (var other = new Village(folder, "s1")) {
      visitor.login(village, Village.PASSWORD);
      visitor.login(other, Village.PASSWORD);
      var mine = get("/").csrf();
      var theirs = visitor.get(other.address() + "/").csrf();

      assertThat(visitor.cookies).containsKeys("artel-s0", "artel-s1");
      assertThat(change(path, other.address(), mine).status()).isEqualTo(403);
      assertThat(change(path, "null", mine).status()).isEqualTo(403);
      assertThat(change(path, "", mine).status()).isEqualTo(403);
      assertThat(change(path, village.address(), theirs).status()).isEqualTo(403);
      assertThat(change(path, village.address(), "").status()).isEqualTo(403);
      assertThat(get("/").status()).isEqualTo(200);
      assertThat(village.together.versions()).isEqualTo(1);
      assertThat(village.shop.customer(1000)).isPresent();
    }
  }

  private Visitor.Answer change(String path, String origin, String token) throws Exception {
    var address = village.address() + path;
    if (path.startsWith("/api/") || path.equals(UPLOAD)) {
      var part = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token;
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "multipart/form-data; boundary=b")
              .POST(HttpRequest.BodyPublishers.ofString(part + "\r\n--b--\r\n"));
      if (!token.isEmpty()) {
        request.header("X-CSRF-Token", token);
      }
      return visitor.send(origin.isEmpty() ? request : request.header("Origin", origin));
    }
    return visitor.post(address, origin, Map.of("csrf", token, "shop", "s0", "customer", "1000"));
  }

  @Test
  void shouldGuardEveryAnswer() throws Exception {
    visitor.login(village, Village.PASSWORD);
    for (var path : READS) {
      var answer = get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .startsWith("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'")
          .endsWith("frame-ancestors 'none'");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
    }
    assertThat(visitor.post(village.address() + "/logout", "null", Map.of()))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(403);
              assertThat(refused.header("Content-Security-Policy")).contains("'self'");
            });
  }

  @Test
  void shouldHoldNoInlineScriptOrStyle() throws Exception {
    visitor.login(village, Village.PASSWORD);
    var paths = Stream.concat(Stream.of("/login"), village.pages().stream());
    for (var path : paths.toList()) {
      assertThat(get(path).body())
          .as(path)
          .contains("<!doctype html>")
          .doesNotContain("<style")
          .doesNotContainPattern("\\s(style|on[a-z]+)=")
          .doesNotContain("https://")
          .doesNotContainPattern("<script(?! src=\"/assets/)");
    }
  }
}
