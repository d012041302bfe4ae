package dev.artel.paradigms.peer;

import dev.artel.core.law.Command;
import dev.artel.core.law.Law;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Held;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Standing;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to the peer paradigm. Source: docs/peer.md. */
public final class PeerParadigm implements Paradigm {
  @Override
  public String name() {
    return PeerLaw.NAME;
  }

  @Override
  public List<String> roles() {
    return List.of(Peer.REQUESTER, Peer.MEMBER, Auditor.ROLE);
  }

  @Override
  public Law law() {
    return new PeerLaw();
  }

  @Override
  public List<Problem> check(TaskFile file) {
    var faults = Problem.binding(file.rules(), PeerRules.class);
    return faults.isEmpty() ? PeerTermsCheck.problems(rules(file).terms(), file.rules()) : faults;
  }

  @Override
  public List<Problem> check(String role, Tree options) {
    return options instanceof Tree.Obj(var fields, int _) && fields.isEmpty()
        ? List.of()
        : List.of(new Problem(options.line(), "a " + role + " has no options", "leave them out"));
  }

  @Override
  public List<Problem> check(TaskFile file, Map<String, Integer> counts) {
    var members = rules(file).terms().members();
    int there = counts.getOrDefault(Peer.MEMBER, 0) + 1;
    return there >= members.minMembers()
        ? List.of()
        : List.of(
            new Problem(
                file.rules().lineOf("terms", "members", "minMembers"),
                "terms.members.minMembers is %d, and there are fewer"
                    .formatted(members.minMembers()),
                "cast more members, or want fewer"));
  }

  @Override
  public Coins stake(TaskFile file, String role, Tree options) {
    var terms = rules(file).terms();
    return switch (role) {
      case Peer.MEMBER -> terms.bond();
      case Auditor.ROLE -> Coins.ZERO;
      default -> terms.escrow().plus(terms.isListed() ? terms.bond() : Coins.ZERO);
    };
  }

  @Override
  public Command post(TaskFile file, Cid published) {
    return new PeerCommand.Post(published, rules(file).terms());
  }

  private static PeerRules rules(TaskFile file) {
    return Json.read(file.rules(), PeerRules.class);
  }

  @Override
  public Participant participant(Self self) {
    return switch (self.role()) {
      case Peer.REQUESTER, Peer.MEMBER -> new Peer(self);
      case Auditor.ROLE -> new Auditor(self);
      default -> throw new IllegalArgumentException("peers have no role " + self.role());
    };
  }

  @Override
  public List<Command> offers(View view) {
    return Prospect.of(view).map(prospect -> offers(view, prospect)).orElse(List.of());
  }

  private static List<Command> offers(View view, Prospect prospect) {
    var offers = new ArrayList<Command>();
    var self = view.self().address();
    boolean running = prospect.phase().compareTo(Phase.REPORTING) < 0;
    if (running && prospect.deed().requester().equals(self) && !prospect.header().stopAsked()) {
      offers.add(new PeerCommand.Stop(prospect.deed().task()));
    }
    if (running && prospect.member(self).filter(m -> !m.hasLeft()).isPresent()) {
      offers.add(new PeerCommand.Leave(prospect.deed().task()));
    }
    return offers;
  }

  @Override
  public Standing standing(View view) {
    return PeerStanding.of(view);
  }

  @Override
  public Optional<Held> held(View view) {
    return Prospect.of(view)
        .flatMap(prospect -> prospect.report(view.self().address()))
        .map(report -> new Held(Ref.reportPath(report.round()), report.grant()));
  }

  @Override
  public Optional<Held> given(View view) {
    return Prospect.of(view)
        .flatMap(
            prospect ->
                prospect.report(view.self().address()).flatMap(prospect.history()::averaged))
        .map(model -> new Held(Ref.modelPath(model.round()), model.cid()));
  }

  @Override
  public List<Exhibit> exhibits(View view) {
    return Prospect.of(view)
        .map(prospect -> PeerExhibits.of(view, prospect).all())
        .orElse(List.of());
  }

  @Override
  public List<Exhibit> chronicle(View view, List<Entry> log) {
    return Prospect.of(view)
        .map(prospect -> new PeerChronicle(prospect, log).all())
        .orElse(List.of());
  }

  @Override
  public List<Finding> audit(View view, Tools tools) {
    return Prospect.of(view)
        .map(prospect -> new PeerAudit(prospect, view.self(), tools).findings())
        .orElse(List.of());
  }

  @Override
  public List<Gambit> gambits() {
    return BadPeers.all();
  }
}
