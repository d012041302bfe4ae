package dev.artel.console.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.webserver.http.ServerResponse;

/** The templates, compiled with the program; they escape whatever is put into them. */
public final class Pages {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Pages() {}

  public static String text(String template, Object page) {
    var output = new StringOutput();
    ENGINE.render(template + ".jte", page, output);
    return output.toString();
  }

  public static void send(ServerResponse response, String template, Object page) {
    response.header("Content-Type", "text/html; charset=utf-8").send(text(template, page));
  }

  /** Asks the browser to fetch another page of this site: after a form, so that reload is safe. */
  public static void goTo(ServerResponse response, String path) {
    response.status(303).header("Location", path).send();
  }
}
