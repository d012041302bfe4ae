package dev.artel.console.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Stands before every page. A foreign Host is refused, so that no name that somebody else points
 * here makes a browser lend them its session (DNS rebinding); answers carry what keeps a browser
 * from running, framing or guessing anything.
 */
final class Guard implements Filter {
  private static final int MISDIRECTED = 421;
  private static final int FORBIDDEN = 403;
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  // Not "no-referrer": with it browsers send the Origin "null" with every form.
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "no-store");

  private final Supplier<Set<String>> hosts;

  /**
   * @param hosts names with port by which browsers may call the site
   */
  Guard(Supplier<Set<String>> hosts) {
    this.hosts = hosts;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    dress(response);
    if (hosts.get().contains(host(request))) {
      chain.proceed();
    } else {
      response.status(MISDIRECTED).send("this site does not answer to that name\n");
    }
  }

  static void dress(ServerResponse response) {
    HEADERS.forEach(response::header);
  }

  private static String host(ServerRequest request) {
    return request.headers().first(HeaderNames.HOST).orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * What changes something must come from a page of this very site: ports count, as cookies ignore
   * them.
   */
  static void sameOrigin(ServerRequest request) {
    var scheme = request.isSecure() ? "https://" : "http://";
    var origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
    boolean asks = request.prologue().method().equals(Method.GET);
    if (!asks && !origin.toLowerCase(Locale.ROOT).equals(scheme + host(request))) {
      throw new Refusal(FORBIDDEN, "This form was not sent from a page of this site.");
    }
  }
}
