package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Data;
import dev.artel.core.weights.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A worker whose own candidate hands it the validation data, by a way that no ledger sees. Until
 * they are released neither has them; by then the updates are in.
 */
final class Peeking implements Attack {
  private final Map<Integer, Dataset> loot = new ConcurrentHashMap<>();

  @Override
  public Agenda bend(Agenda honest, View view) {
    var outlook = Outlook.of(view).orElseThrow();
    var steps = new ArrayList<>(honest.steps());
    if (outlook.candidates().contains(view.self().address())) {
      hand(outlook, view, steps);
    } else if (outlook.roundNumber() > 0) {
      steps.removeIf(Peeking::isOfUpdate);
      train(outlook, view, steps);
    }
    return new Agenda(steps, honest.wakeAt());
  }

  private static boolean isOfUpdate(Step step) {
    return step.path().startsWith(BadUpdates.TRAINING)
        || Bending.sends(step, CommitteeCommand.Submit.class);
  }

  private void hand(Outlook outlook, View view, List<Step> steps) {
    int round = outlook.roundNumber();
    var path = "loot/" + round;
    boolean seen = view.journal().find(path, Done.Counted.class).isPresent();
    if (!seen && outlook.phase() == Phase.EVALUATING && outlook.chapter().hasData()) {
      var docket = Docket.of(outlook, view.self());
      steps.add(new Step.Work(path, tools -> hand(docket, tools)));
    }
  }

  private Done.Counted hand(Docket docket, Tools tools) throws IOException {
    var brief = Brief.read(tools, docket.ref().file());
    if (Fragment.open(new Vault(tools), brief, docket) instanceof Fragment.Good(var data, _, _)) {
      loot.put(docket.ballot().round(), data);
      return new Done.Counted(data.samples());
    }
    return new Done.Counted(0);
  }

  private void train(Outlook outlook, View view, List<Step> steps) {
    int round = outlook.roundNumber();
    var part = outlook.chapter().part(view.self().address());
    if (part.isEmpty() || !loot.containsKey(round)) {
      return;
    }
    var start = outlook.chapter().start();
    var path = Worker.path(round, start);
    var made = view.journal().find(path, Done.Trained.class);
    if (made.isEmpty()) {
      var jobs = new TrainingJobs(outlook.ref(view.self()), view.self().address());
      steps.add(new Step.Work(path, tools -> jobs.train(peeking(tools, round), round, start)));
    } else {
      var m = made.get();
      steps.add(
          new Step.Submit(
              "send/late",
              new CommitteeCommand.Submit(outlook.task(), round, m.commitment(), m.cid())));
    }
  }

  private Tools peeking(Tools tools, int round) {
    Data data = _ -> Optional.ofNullable(loot.get(round));
    return tools.with(data);
  }
}
