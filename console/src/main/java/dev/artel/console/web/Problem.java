package dev.artel.console.web;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;

/** Problem details (RFC 9457): what went wrong, for programs. */
public final class Problem {
  private Problem() {}

  static void send(ServerResponse response, int status, String what) {
    var fields = new LinkedHashMap<String, Tree>();
    fields.put("type", new Tree.Str("about:blank", 0));
    fields.put("title", new Tree.Str(Status.create(status).reasonPhrase(), 0));
    fields.put("status", new Tree.Num(BigDecimal.valueOf(status), 0));
    fields.put("detail", new Tree.Str(what, 0));
    Tree problem = new Tree.Obj(fields, 0);
    response
        .status(status)
        .header("Content-Type", "application/problem+json")
        .send(Json.write(problem));
  }
}
