package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Sketch.residual;
import static dev.artel.paradigms.committee.Sketch.stopped;
import static dev.artel.paradigms.committee.Sketch.undefended;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Gambit.Against;
import dev.artel.core.paradigm.Job;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Validators who keep silent, copy, lie, are several, or withhold. */
final class BadSeats {
  private static final String JUDGING = "verdict/";
  private static final String BY_LOT = "{\"terms\": {\"stakes\": {\"tau\": 8}}}";
  private static final Docket.Ballot FIRST = new Docket.Ballot(1, 1);

  private BadSeats() {}

  static List<Gambit> all() {
    return Stream.of(silent(), copies(), crowds(), liars()).flatMap(List::stream).toList();
  }

  private static Sketch seat(Threat threat, String name, String deed, String defence) {
    return stopped(threat, name, deed, defence).by(Validator.ROLE, 1);
  }

  private static List<Gambit> silent() {
    return List.of(
        seat(
                Threat.SILENT_SEAT,
                "silent-validator",
                "takes its seats and never commits to a verdict",
                "silence burns part of the bond, and only results are paid")
            .seen(Signs.fined())
            .of(Bending.without(CommitteeCommand.Commit.class)),
        seat(
                Threat.SILENT_SEAT,
                "withholder",
                "commits, and never reveals",
                "silence burns part of the bond, and only results are paid")
            .seen(Signs.fined())
            .of(Bending.without(CommitteeCommand.Reveal.class)));
  }

  private static List<Gambit> copies() {
    return List.of(
        seat(
                Threat.COPIED_VOTE,
                "copied-commitment",
                "commits to another's commitment and reveals the other's manifest",
                "the sender is inside the commitment: WRONG_REVEAL, silence burns")
            .seen(Signs.all(Signs.refused(CommitteeReason.WRONG_REVEAL), Signs.fined()))
            .of(BadSeats::copying),
        seat(
                Threat.COPIED_VOTE,
                "copied-manifest",
                "commits blindly, waits for a reveal, and reveals the same",
                "commitments close before the first reveal: WRONG_REVEAL, silence burns")
            .seen(Signs.all(Signs.refused(CommitteeReason.WRONG_REVEAL), Signs.fined()))
            .of(Bending.both(judging(BadSeats::blind), BadSeats::parroting)),
        seat(
                Threat.REPLAY,
                "replayed-vote",
                "commits to and reveals its vote of round 1 again",
                "the round is inside the commitment: WRONG_REVEAL, silence burns")
            .against(Against.HONEST)
            .seen(Signs.all(Signs.refused(CommitteeReason.WRONG_REVEAL), Signs.fined()))
            .of(BadSeats::replaying));
  }

  private static List<Gambit> crowds() {
    return List.of(
        stopped(
                Threat.SYBILS,
                "sybil",
                "is four candidates with a quarter of the stake each",
                "seats go by units, not by names")
            .by(Validator.ROLE, 4)
            .united("{\"units\": 8}")
            .seen(Signs.seats())
            .of(Attack.NONE),
        stopped(
                Threat.CROWDING,
                "crowding",
                "fills the candidates' places with five names of little stake",
                "a larger stake displaces a smaller one while recruiting lasts (minRecruit)")
            .by(Validator.ROLE, 5, "{\"units\": 1}")
            .joining()
            .rules("{\"terms\": {\"lengths\": {\"minRecruit\": 30}}}")
            .seen(Signs.places(0))
            .of(Attack.NONE),
        seat(
                Threat.GROUND_SEED,
                "withheld-proof",
                "claims no seat in a round's first draw, to be drawn again in another",
                "draws end when enough seats are filled: it has none, and is unpaid")
            .against(Against.HONEST)
            .rules(BY_LOT)
            .seen(Signs.seats())
            .of(Bending.steps(BadSeats::passing)),
        residual(
                Threat.GROUND_SEED,
                "withheld-nonces",
                "three of its names contribute their nonces last, or not, as suits its seats",
                "a beacon, where the ledger has one; here it chooses among 2^3 seeds")
            .by(Validator.ROLE, 1, "{\"units\": 5}")
            .by(Validator.ROLE, 3, "{\"units\": 1}")
            .against(Against.HONEST)
            .rules(BY_LOT)
            .seen(Signs.withheld())
            .of(Grinding::new));
  }

  private static List<Gambit> liars() {
    return List.of(
        inventing(
            stopped(
                    Threat.INVENTED,
                    "invented-contributions",
                    "three seats of eight give all of the pot to their own worker",
                    "medians and bands: with an honest majority they are out of band, unpaid")
                .seen(Signs.outOfBand()),
            3),
        inventing(
            undefended(
                    Threat.MAJORITY,
                    "bought-majority",
                    "five seats of eight give all of the pot to their own worker",
                    "nothing: above the quorum they are the result; docs/committee.md has the odds")
                .seen(Signs.paid()),
            5),
        stopped(
                Threat.WITHHELD_MODEL,
                "model-withheld",
                "three seats of eight reveal a worthless bundle in the last round",
                "any other bundle of the group opens the same ciphertext")
            .by(Validator.ROLE, 3)
            .against(Against.HONEST)
            .seen(Signs.kept())
            .of(judging(BadSeats::worthless)),
        residual(
                Threat.WITHHELD_MODEL,
                "model-withheld-by-all",
                "all seats reveal worthless bundles in the last round, and deliver nothing",
                "Complain: each loses a penalty; but nobody is left to give the model's key")
            .by(Validator.ROLE, 8)
            .against(Against.HONEST)
            .seen(Signs.complaint())
            .of(
                Bending.both(
                    judging(BadSeats::worthless),
                    Bending.without(CommitteeCommand.Deliver.class))));
  }

  private static Gambit inventing(Sketch sketch, int seats) {
    return sketch
        .by(Worker.ROLE, 1)
        .by(Validator.ROLE, seats)
        .against(Against.HONEST)
        .of(gang -> judging((docket, honest) -> invented(docket, honest, gang)));
  }

  private static Step passing(Step step, View view) {
    return step instanceof Step.Submit(var path, CommitteeCommand.ClaimSeat c) && c.draw() == 1
        ? new Step.Submit(path, new CommitteeCommand.Pass(c.task(), c.round(), c.draw()))
        : step;
  }

  /** How a judgement is made anew. */
  private interface Ruling {
    Job of(Docket docket, Job honest);
  }

  private static Attack judging(Ruling ruling) {
    return Bending.work(
        JUDGING,
        (honest, view) -> {
          var outlook = Outlook.of(view).orElseThrow();
          return ruling.of(Docket.of(outlook, view.self()), honest);
        });
  }

  static Attack noResult() {
    return judging(BadSeats::blind);
  }

  private static Job blind(Docket docket, Job honest) {
    var nothing = Manifest.empty(Manifest.Kind.NO_RESULT);
    return tools -> new Judging(docket, tools).closed(nothing, Cid.NONE);
  }

  private static Job worthless(Docket docket, Job honest) {
    boolean last = docket.ballot().round() == docket.terms().rounds();
    return tools -> {
      var judged = (Done.Judged) honest.run(tools);
      return last
          ? new Done.Judged(
              judged.manifest(), judged.salt(), judged.commitment(), BadUpdates.junk(tools))
          : judged;
    };
  }

  private static Job invented(Docket docket, Job honest, List<Address> gang) {
    return tools -> {
      var judged = (Done.Judged) honest.run(tools);
      var m = judged.manifest();
      var phis = new long[docket.workers()];
      docket.evidence().released().stream()
          .filter(released -> gang.contains(released.worker()))
          .forEach(released -> phis[released.index()] = Micros.LIMIT);
      var doctored =
          new Manifest(
              m.kind(),
              m.verdicts(),
              m.losses(),
              Column.ofLongs(phis),
              m.aggregateHash(),
              m.aggregateCid(),
              m.loss(),
              m.metric());
      return new Judging(docket, tools).closed(doctored, judged.bundle());
    };
  }

  /** Judges nothing: waits for another's vote. */
  private static Agenda copying(Agenda honest, View view) {
    var steps =
        new ArrayList<>(
            honest.steps().stream().filter(s -> !s.path().startsWith(JUDGING)).toList());
    Outlook.of(view)
        .flatMap(outlook -> copied(outlook, view.self().address()))
        .ifPresent(command -> steps.add(new Step.Submit("send/copy", command)));
    return new Agenda(steps, honest.wakeAt());
  }

  private static Optional<CommitteeCommand> copied(Outlook outlook, Address self) {
    boolean seated = outlook.seat(self).filter(s -> s.seats() > 0).isPresent();
    boolean mine = outlook.vote(self, outlook.attempt()).isPresent();
    if (seated && !mine && outlook.phase() == Phase.EVALUATING) {
      return others(outlook, self)
          .findFirst()
          .map(
              vote ->
                  new CommitteeCommand.Commit(
                      outlook.task(), outlook.roundNumber(), outlook.attempt(), vote.hash()));
    }
    return mine && outlook.phase() == Phase.REVEALING ? parroted(outlook, self) : Optional.empty();
  }

  private static Stream<CommitteeRow.Vote> others(Outlook outlook, Address self) {
    return outlook.members().votes(outlook.roundNumber(), outlook.attempt()).stream()
        .filter(vote -> !vote.seat().equals(self));
  }

  private static Optional<CommitteeCommand> parroted(Outlook outlook, Address self) {
    return others(outlook, self)
        .filter(CommitteeRow.Vote::revealed)
        .findFirst()
        .map(
            vote ->
                new CommitteeCommand.Reveal(
                    outlook.task(),
                    outlook.roundNumber(),
                    outlook.attempt(),
                    vote.manifest(),
                    vote.hash(),
                    vote.bundle()));
  }

  private static Agenda parroting(Agenda honest, View view) {
    var steps =
        new ArrayList<>(
            honest.steps().stream()
                .filter(s -> !Bending.sends(s, CommitteeCommand.Reveal.class))
                .toList());
    Outlook.of(view)
        .filter(outlook -> outlook.phase() == Phase.REVEALING)
        .filter(outlook -> outlook.vote(view.self().address(), outlook.attempt()).isPresent())
        .flatMap(outlook -> parroted(outlook, view.self().address()))
        .ifPresent(command -> steps.add(new Step.Submit("send/parrot", command)));
    return new Agenda(steps, honest.wakeAt());
  }

  /** Keeps the opening of its first vote for later. */
  private static Agenda replaying(Agenda honest, View view) {
    var outlook = Outlook.of(view).orElseThrow();
    var self = view.self();
    var first = view.rows().get(CommitteeRow.VOTES, outlook.task(), 1, 1, self.address());
    if (first.isEmpty() || !first.get().revealed()) {
      return honest;
    }
    var vote = first.get();
    var kept = view.journal().find("loot", Done.Judged.class);
    if (kept.isEmpty()) {
      var steps = new ArrayList<>(honest.steps());
      var label = Judging.saltLabel(self.address(), outlook.ref(self), FIRST, vote.manifest());
      steps.add(new Step.Work("loot", tools -> loot(vote, tools.sealing().secret(label))));
      return new Agenda(steps, honest.wakeAt());
    }
    return Bending.steps((step, _) -> replayed(step, outlook, kept.get())).bend(honest, view);
  }

  private static Done.Judged loot(CommitteeRow.Vote vote, Hash salt) {
    return new Done.Judged(vote.manifest(), salt, vote.hash(), vote.bundle());
  }

  private static Step replayed(Step step, Outlook outlook, Done.Judged kept) {
    int round = outlook.roundNumber();
    int attempt = outlook.attempt();
    if (Bending.sends(step, CommitteeCommand.Commit.class)) {
      return new Step.Submit(
          step.path(),
          new CommitteeCommand.Commit(outlook.task(), round, attempt, kept.commitment()));
    }
    return Bending.sends(step, CommitteeCommand.Reveal.class) && round > 1
        ? new Step.Submit(
            step.path(),
            new CommitteeCommand.Reveal(
                outlook.task(), round, attempt, kept.manifest(), kept.salt(), kept.bundle()))
        : step;
  }
}
