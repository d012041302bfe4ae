package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Paths;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Steps;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import java.util.List;

/**
 * Stakes, draws lots for seats, judges, commits, reveals; delivers the model's key on complaint.
 */
record Validator(Self self) implements Participant {
  static final String ROLE = "validator";

  /**
   * @param units of stake, each of which may win a seat
   */
  record Options(int units) {
    Options {
      if (units < 1 || units > Bounds.MAX_UNITS) {
        throw new IllegalArgumentException("units is from 1 to " + Bounds.MAX_UNITS);
      }
    }

    static Options defaults() {
      return new Options(1);
    }
  }

  @Override
  public Agenda agenda(View view) {
    return Outlook.of(view).map(outlook -> agenda(view, outlook)).orElse(Agenda.IDLE);
  }

  private Agenda agenda(View view, Outlook outlook) {
    var steps = new Steps(view.journal());
    switch (outlook.phase()) {
      case RECRUITING -> signUp(outlook, steps);
      case DRAWING -> contribute(outlook, steps);
      case TRAINING -> takeSeat(outlook, steps);
      case EVALUATING -> commit(outlook, steps);
      case REVEALING -> reveal(outlook, steps);
      case TERMINATED -> deliver(outlook, steps);
      default -> {}
    }
    return Punctual.complete(view, outlook, steps);
  }

  private void signUp(Outlook outlook, Steps steps) {
    if (outlook.candidates().contains(self.address())) {
      return;
    }
    int units = Json.read(self.options(), Options.class).units();
    steps
        .work("nonce", Done.Nonce.class, this::nonce)
        .ifPresent(
            done ->
                steps.submit(
                    "sign up",
                    new CommitteeCommand.SignUpValidator(outlook.task(), units, done.hash())));
  }

  private Done.Nonce nonce(Tools tools) {
    var nonce = tools.sealing().secret(new Label(self.task(), self.address(), "nonce"));
    return new Done.Nonce(nonce, Lots.nonceHash(nonce));
  }

  private void contribute(Outlook outlook, Steps steps) {
    boolean wanted =
        outlook.members().candidates().stream()
            .anyMatch(c -> c.address().equals(self.address()) && !c.hasContributed());
    if (wanted) {
      steps
          .work("nonce", Done.Nonce.class, this::nonce)
          .ifPresent(
              done ->
                  steps.submit(
                      "contribute", new CommitteeCommand.Contribute(outlook.task(), done.nonce())));
    }
  }

  private void takeSeat(Outlook outlook, Steps steps) {
    int draw = outlook.header().draw().number();
    var seat = outlook.seat(self.address()).filter(s -> draw > 0 && s.acted() < draw);
    if (seat.isEmpty()) {
      return;
    }
    int round = outlook.roundNumber();
    int tau = outlook.terms().stakes().tau();
    int all = outlook.chapter().round().units();
    if (tau >= all) {
      steps.submit("seat", claim(outlook, Bytes.EMPTY));
      return;
    }
    var seed = Lots.seed(outlook.opening().base(), round, draw);
    int units = seat.get().units();
    steps
        .work(
            Paths.of("seat/" + round + "/" + draw, seed),
            Done.Drawn.class,
            tools -> draw(tools, seed, new Lottery(units, tau, all)))
        .ifPresent(
            done ->
                steps.submit(
                    "seat",
                    done.seats() > 0
                        ? claim(outlook, done.proof())
                        : new CommitteeCommand.Pass(outlook.task(), round, draw)));
  }

  /** A candidate's units among all, for so many expected seats. */
  private record Lottery(int units, int tau, int all) {}

  private static Done.Drawn draw(Tools tools, Hash seed, Lottery lottery) {
    var proof = tools.sealing().prove(seed).bytes();
    var output = Lots.output(seed, proof).orElseThrow().output();
    long won = Lots.units(output, lottery.units(), lottery.tau(), lottery.all());
    return new Done.Drawn(proof, Long.bitCount(won));
  }

  private static CommitteeCommand.ClaimSeat claim(Outlook outlook, Bytes proof) {
    int draw = outlook.header().draw().number();
    return new CommitteeCommand.ClaimSeat(outlook.task(), outlook.roundNumber(), draw, proof);
  }

  private void commit(Outlook outlook, Steps steps) {
    boolean seated = outlook.seat(self.address()).filter(s -> s.seats() > 0).isPresent();
    if (!seated || outlook.vote(self.address(), outlook.attempt()).isPresent()) {
      return;
    }
    var docket = Docket.of(outlook, self);
    steps
        .work(docket.path(), Done.Judged.class, tools -> new Judging(docket, tools).judge())
        .ifPresent(
            done ->
                steps.submit(
                    "commit",
                    new CommitteeCommand.Commit(
                        outlook.task(),
                        outlook.roundNumber(),
                        outlook.attempt(),
                        done.commitment())));
  }

  private void reveal(Outlook outlook, Steps steps) {
    var vote = outlook.vote(self.address(), outlook.attempt()).filter(v -> !v.revealed());
    if (vote.isEmpty()) {
      return;
    }
    steps
        .find(Docket.of(outlook, self).path(), Done.Judged.class)
        .ifPresent(
            done ->
                steps.submit(
                    "reveal",
                    new CommitteeCommand.Reveal(
                        outlook.task(),
                        outlook.roundNumber(),
                        outlook.attempt(),
                        done.manifest(),
                        done.salt(),
                        done.bundle())));
  }

  private void deliver(Outlook outlook, Steps steps) {
    boolean wanted =
        outlook.isOfLastGroup(self.address())
            && outlook.ending().filter(CommitteeRow.Ending::complained).isPresent()
            && outlook
                .rows()
                .get(CommitteeRow.DELIVERIES, outlook.task(), self.address())
                .isEmpty();
    if (!wanted) {
      return;
    }
    var delivering =
        new Delivering(
            outlook.ref(self),
            Outlook.settled(outlook.models().getLast()),
            outlook.receivers(List.of(outlook.deed().requester())).getFirst());
    steps
        .work("deliver", Done.Delivered.class, delivering::run)
        .ifPresent(
            done ->
                steps.submit("deliver", new CommitteeCommand.Deliver(outlook.task(), done.wrap())));
  }
}
