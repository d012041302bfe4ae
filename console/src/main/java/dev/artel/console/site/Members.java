package dev.artel.console.site;

import dev.artel.console.login.Gate;
import dev.artel.console.login.Sessions.Session;
import dev.artel.console.web.Form;
import dev.artel.console.web.Forms;
import dev.artel.console.web.Pages;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Keeps pages for those who are logged in. */
public record Members(Gate gate) {
  /** A page that shows something. */
  @FunctionalInterface
  public interface Page {
    void show(ServerRequest request, ServerResponse response, Session session) throws Exception;
  }

  /** A form that changes something. */
  @FunctionalInterface
  public interface Change {
    void make(ServerResponse response, Session session, Form form) throws Exception;
  }

  public Handler page(Page page) {
    return (request, response) -> {
      var session = gate.session(request);
      if (session.isPresent()) {
        page.show(request, response, session.get());
      } else {
        Pages.goTo(response, "/login");
      }
    };
  }

  public Handler change(Change change) {
    return (request, response) -> {
      Forms.sameOrigin(request);
      var session = gate.session(request);
      if (session.isEmpty()) {
        Pages.goTo(response, "/login");
        return;
      }
      var form = Forms.read(request);
      Gate.check(session.get(), form.text("csrf"));
      change.make(response, session.get(), form);
    };
  }
}
