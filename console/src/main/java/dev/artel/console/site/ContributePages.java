package dev.artel.console.site;

import dev.artel.console.login.Gate;
import dev.artel.console.login.Sessions.Session;
import dev.artel.console.login.Tokens;
import dev.artel.console.shop.Storefront;
import dev.artel.console.web.Form;
import dev.artel.console.web.Forms;
import dev.artel.console.web.Pages;
import dev.artel.console.web.Refusal;
import dev.artel.console.web.Upload;
import dev.artel.learning.recommender.rows.CellFault;
import dev.artel.learning.recommender.rows.Reading;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** New rows: typed or from a file, checked, shown as a receipt, and only then kept. */
final class ContributePages {
  private static final int UNPROCESSABLE = 422;
  private static final int GONE = 410;
  private static final int SHOWN = 100;
  private static final String PATH = "/contribute";

  private final Storefront shop;
  private final Drafts drafts = new Drafts();

  ContributePages(Storefront shop) {
    this.shop = shop;
  }

  void route(HttpRouting.Builder routing, Members members) {
    routing.get(PATH, members.page((request, r, session) -> start(request, r, session)));
    routing.post(PATH, members.change(this::edit));
    routing.post(PATH + "/confirm", members.change(this::confirm));
    routing.post(PATH + "/upload", members.page(this::upload));
  }

  private Shell shell(Session session) {
    return new Shell(shop.name(), "Contribute", PATH, session.csrf());
  }

  private void start(ServerRequest request, ServerResponse response, Session session) {
    var form = Forms.query(request).text("form");
    var draft = drafts.find(session, form);
    var cells = draft.map(Drafts.Draft::cells).orElse(List.of());
    var sheet = cells.isEmpty() ? Sheet.empty() : new Sheet(cells);
    show(response, session, draft.isPresent() ? form : Tokens.draw(), sheet);
  }

  private void show(ServerResponse response, Session session, String form, Sheet sheet) {
    var page = new ContributePage(shell(session), form, sheet.rows(), Map.of(), List.of());
    Pages.send(response, "contribute", page);
  }

  private void edit(ServerResponse response, Session session, Form form) throws IOException {
    var sheet = Sheet.of(form);
    var number = form.text("form");
    if (form.has("add")) {
      show(response, session, number, sheet.more());
    } else if (form.has("remove")) {
      show(response, session, number, sheet.without(index(form.text("remove"))));
    } else {
      submit(response, session, number, sheet);
    }
  }

  private static int index(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
  }

  private void submit(ServerResponse response, Session session, String form, Sheet sheet)
      throws IOException {
    switch (sheet.read(shop)) {
      case Reading.Read read when read.rows().size() == 0 ->
          fail(response, session, form, sheet, List.of("There is no row to submit."));
      case Reading.Read read -> {
        drafts.keep(session, form, new Drafts.Draft(sheet.rows(), read));
        receipt(response, session, form, read);
      }
      case Reading.Refused(List<CellFault> faults) -> {
        var others = faults.stream().filter(f -> f.column().isEmpty()).map(CellFault::toString);
        var byField = sheet.faults(faults);
        var page = new ContributePage(shell(session), form, sheet.rows(), byField, others.toList());
        response.status(UNPROCESSABLE);
        Pages.send(response, "contribute", page);
      }
    }
  }

  private void fail(
      ServerResponse response, Session session, String form, Sheet sheet, List<String> faults) {
    response.status(UNPROCESSABLE);
    var page = new ContributePage(shell(session), form, sheet.rows(), Map.of(), faults);
    Pages.send(response, "contribute", page);
  }

  private void receipt(ServerResponse response, Session session, String form, Reading.Read read) {
    var page = new ReceiptPage(shell(session), form, shop.leaving(read), SHOWN);
    Pages.send(response, "receipt", page);
  }

  private void upload(ServerRequest request, ServerResponse response, Session session)
      throws IOException {
    Forms.sameOrigin(request);
    try (var upload = Upload.of(request)) {
      Gate.check(session, upload.field("csrf"));
      var form = upload.field("form");
      switch (shop.read(upload.file())) {
        case Reading.Read read when read.rows().size() == 0 ->
            fail(response, session, form, Sheet.empty(), List.of("The file has no rows."));
        case Reading.Read read -> {
          drafts.keep(session, form, new Drafts.Draft(List.of(), read));
          receipt(response, session, form, read);
        }
        case Reading.Refused(List<CellFault> faults) -> {
          var told = new ArrayList<String>();
          faults.forEach(fault -> told.add(fault.toString()));
          fail(response, session, form, Sheet.empty(), told);
        }
      }
    }
  }

  private void confirm(ServerResponse response, Session session, Form form) throws IOException {
    var number = form.text("form");
    var draft =
        drafts
            .find(session, number)
            .orElseThrow(() -> new Refusal(GONE, "These rows are no longer here. Begin anew."));
    shop.contribute(number, draft.rows());
    Pages.goTo(response, "/?contributed=" + draft.rows().rows().size() + "#steps");
  }
}
