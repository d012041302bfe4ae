package dev.artel.testkit.sim;

import dev.artel.core.law.Command;
import dev.artel.core.law.Law;
import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Standing;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.echo.EchoParadigm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An echo as it must not be: its participants send only what they remember having worked for. */
final class Mindful implements Paradigm {
  private final Paradigm echo = new EchoParadigm();

  @Override
  public Participant participant(Self self) {
    var honest = echo.participant(self);
    Set<String> worked = new HashSet<>();
    return view -> {
      var agenda = honest.agenda(view);
      var steps = new ArrayList<Step>();
      for (var step : agenda.steps()) {
        var round = step.path().substring(step.path().indexOf('/') + 1);
        if (step instanceof Step.Work) {
          worked.add(round);
        }
        if (!step.path().startsWith("say") || worked.contains(round)) {
          steps.add(step);
        }
      }
      return new Agenda(steps, agenda.wakeAt());
    };
  }

  @Override
  public String name() {
    return echo.name();
  }

  @Override
  public List<String> roles() {
    return echo.roles();
  }

  @Override
  public Law law() {
    return echo.law();
  }

  @Override
  public List<Problem> check(TaskFile file) {
    return echo.check(file);
  }

  @Override
  public List<Problem> check(String role, Tree options) {
    return echo.check(role, options);
  }

  @Override
  public List<Problem> check(TaskFile file, Map<String, Integer> counts) {
    return echo.check(file, counts);
  }

  @Override
  public Coins stake(TaskFile file, String role, Tree options) {
    return echo.stake(file, role, options);
  }

  @Override
  public Command post(TaskFile file, Cid published) {
    return echo.post(file, published);
  }

  @Override
  public List<Command> offers(View view) {
    return echo.offers(view);
  }

  @Override
  public Standing standing(View view) {
    return echo.standing(view);
  }

  @Override
  public List<Exhibit> exhibits(View view) {
    return echo.exhibits(view);
  }

  @Override
  public List<Exhibit> chronicle(View view, List<Entry> log) {
    return echo.chronicle(view, log);
  }

  @Override
  public List<Finding> audit(View view, Tools tools) {
    return echo.audit(view, tools);
  }

  @Override
  public List<Gambit> gambits() {
    return List.of();
  }
}
