package dev.artel.testkit.echo;

import static dev.artel.testkit.echo.EchoRow.HEADERS;
import static dev.artel.testkit.echo.EchoRow.MEMBERS;
import static dev.artel.testkit.echo.EchoRow.SAID;

import dev.artel.core.law.CommonRow;
import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Digests;
import dev.artel.testkit.echo.EchoRow.Header;
import java.util.ArrayList;
import java.util.List;

/**
 * Requester and member. What was heard before is an input of what is said next, and so is in the
 * path: after a reorganisation that heard others, it is said afresh.
 */
record EchoParticipant(Self self) implements Participant {
  static final String MODEL = "model";
  private static final int RANKS = 16;

  @Override
  public Agenda agenda(View view) {
    var header = view.rows().get(HEADERS, self.task());
    if (header.isEmpty()) {
      return Agenda.IDLE;
    }
    return header.get().isOver() ? last(view, header.get()) : running(view, header.get());
  }

  /** By convention this path alone names no inputs: an ended task has one model. */
  private Agenda last(View view, Header header) {
    return isRequester() && view.journal().find(MODEL, Model.class).isEmpty()
        ? new Agenda(
            List.of(new Step.Work(MODEL, new EchoWork.Finish(label(MODEL), header.heard()))),
            Long.MAX_VALUE)
        : Agenda.IDLE;
  }

  private Agenda running(View view, Header header) {
    var now = view.now().time();
    var due = EchoLaw.due(view.rows(), header);
    var tickAt = due + patience();
    var steps = new ArrayList<Step>();
    if (now >= tickAt || (isRequester() && EchoLaw.isDue(view.rows(), header, now))) {
      var tick = new EchoCommand.Tick(self.task());
      steps.add(new Step.Submit("tick/" + header.round(), tick));
    }
    if (now < due && !isRequester()) {
      steps.addAll(header.round() == 0 ? signUp(view, header) : speak(view, header));
    }
    return new Agenda(steps, now < tickAt ? tickAt : Long.MAX_VALUE);
  }

  private List<Step> signUp(View view, Header header) {
    if (view.rows().get(MEMBERS, self.task(), self.address()).isPresent()
        || view.rows().scan(MEMBERS, self.task()).size() >= header.rules().parties()) {
      return List.of();
    }
    return List.of(new Step.Submit("sign-up", new EchoCommand.SignUp(self.task())));
  }

  private List<Step> speak(View view, Header header) {
    int round = header.round();
    if (view.rows().get(MEMBERS, self.task(), self.address()).isEmpty()
        || view.rows().get(SAID, self.task(), round, self.address()).isPresent()) {
      return List.of();
    }
    var path = Label.path("echo/" + round, header.heard());
    var echo = view.journal().find(path, EchoWork.Echo.class);
    if (echo.isPresent()) {
      var say = new EchoCommand.Say(self.task(), round, echo.get().sealed(), echo.get().hash());
      return List.of(new Step.Submit(Label.path("say/" + round, header.heard()), say));
    }
    var file = view.rows().get(CommonRow.TASKS, self.task()).orElseThrow().file();
    return List.of(new Step.Work(path, new EchoWork.Speak(label(path), file, header.heard())));
  }

  private Label label(String path) {
    return new Label(self.task(), self.address(), path);
  }

  private boolean isRequester() {
    return self.role().equals(EchoParadigm.REQUESTER);
  }

  /** Seconds to leave a tick that is due to others, so that one sends it: by lot, not on record. */
  private long patience() {
    var lot =
        Digests.sha256(self.task().bytes().toArray(), self.address().bytes().toArray())
            .bytes()
            .at(0);
    var slot = Math.max(1, self.charter().limits().minLength() / 2);
    return isRequester() ? 0 : slot * (1 + Byte.toUnsignedInt(lot) % RANKS);
  }
}
