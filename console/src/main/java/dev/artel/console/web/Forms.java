package dev.artel.console.web;

import io.helidon.webserver.http.ServerRequest;

/** How forms come in. */
public final class Forms {
  private Forms() {}

  /** Throws a {@link Refusal} for what was sent from elsewhere. */
  public static void sameOrigin(ServerRequest request) {
    Guard.sameOrigin(request);
  }

  public static Form read(ServerRequest request) {
    return Form.read(request);
  }

  /** What stands behind the question mark. */
  public static Form query(ServerRequest request) {
    return Form.parse(request.query().rawValue());
  }
}
