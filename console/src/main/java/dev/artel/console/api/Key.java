package dev.artel.console.api;

import dev.artel.console.login.Gate;
import dev.artel.console.login.Tokens;
import dev.artel.console.web.Forms;
import dev.artel.console.web.Refusal;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;

/**
 * Who may use the API: programs with the node's token, and pages of the site's own session, which
 * must show the token of its forms for every change.
 */
public record Key(String bearer, Gate gate) {
  private static final int UNAUTHORIZED = 401;
  private static final int BAD_REQUEST = 400;
  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  void check(ServerRequest request) {
    var given = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (given.startsWith(SCHEME)) {
      if (!Tokens.same(given.substring(SCHEME.length()), bearer)) {
        throw new Refusal(UNAUTHORIZED, "That is not this node's token.");
      }
      return;
    }
    var session =
        gate.session(request)
            .orElseThrow(
                () -> new Refusal(UNAUTHORIZED, "Send the node's token: Authorization: Bearer."));
    if (!request.prologue().method().equals(Method.GET)) {
      Forms.sameOrigin(request);
      Gate.check(session, request.headers().first(HeaderNames.create("X-CSRF-Token")).orElse(""));
    }
  }

  String idempotencyKey(ServerRequest request) {
    var key = request.headers().first(HeaderNames.create("Idempotency-Key")).orElse("");
    if (key.isEmpty() || key.length() > LONGEST) {
      throw new Refusal(BAD_REQUEST, "Send an Idempotency-Key of at most 200 characters.");
    }
    return key;
  }
}
