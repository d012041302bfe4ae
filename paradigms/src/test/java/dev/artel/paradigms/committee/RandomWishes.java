package dev.artel.paradigms.committee;

import dev.artel.core.crypto.Vrf;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a task waits for. */
final class RandomWishes {
  static final List<Hash> NONCES = table(Play::nonce);
  static final List<Cid> CIDS = table(Play::cid);
  private static final List<Hash> UPDATES = table(i -> Seeds.of(i, "update"));
  private static final int LAST_WORKER = 4;
  private static final Bytes WRAP = Bytes.of(new byte[64]);

  /** Somebody's command, made when it is chosen. */
  record Wish(int party, Supplier<Command> command) {}

  private final RandomTask task;
  private final SplittableRandom random;
  private final RandomBallots ballots;

  RandomWishes(RandomTask task, SplittableRandom random, RandomBallots ballots) {
    this.task = task;
    this.random = random;
    this.ballots = ballots;
  }

  private static <T> List<T> table(IntFunction<T> make) {
    return IntStream.rangeClosed(0, RandomTask.STRANGER).mapToObj(make).toList();
  }

  List<Wish> now() {
    var header = task.header();
    var stage = header.stage();
    return switch (stage.phase()) {
      case PENDING -> requester(new CommitteeCommand.Recruit(task.id));
      case RECRUITING -> signUps();
      case DRAWING -> nonces();
      case READY -> requester(beginning(stage.round()));
      case TRAINING -> training(stage.round(), header.draw().number());
      case RELEASING -> releasing(stage.round());
      case EVALUATING -> commits(stage);
      case REVEALING -> reveals(stage);
      case TERMINATED -> ending(header.modelRound());
    };
  }

  private Command beginning(int round) {
    return round == 1
        ? new CommitteeCommand.Open(task.id, CIDS.get(1), CIDS.get(2))
        : new CommitteeCommand.StartRound(task.id);
  }

  private static List<Wish> requester(Command command) {
    var wishes = new ArrayList<Wish>();
    wishes.add(new Wish(RandomTask.REQUESTER, () -> command));
    return wishes;
  }

  /** More want to than there are places, so that the greater displace the smaller. */
  private List<Wish> signUps() {
    var wishes = new ArrayList<Wish>();
    for (int i = 1; i < RandomTask.ENROLLED; i++) {
      int party = i;
      if (!task.isMember(party)) {
        wishes.add(new Wish(party, () -> party <= LAST_WORKER ? worker() : validator(party)));
      }
    }
    if (wishes.size() <= 4 && random.nextInt(3) == 0) {
      wishes.clear();
    }
    return wishes;
  }

  Command worker() {
    return new CommitteeCommand.SignUpWorker(task.id, 1 + random.nextInt(600));
  }

  Command validator(int party) {
    var hash = Lots.nonceHash(NONCES.get(party));
    return new CommitteeCommand.SignUpValidator(task.id, 1 + random.nextInt(3), hash);
  }

  private List<Wish> nonces() {
    var wishes = new ArrayList<Wish>();
    for (var candidate : task.rows.scan(CommitteeRow.CANDIDATES, task.id)) {
      if (!candidate.hasContributed()) {
        int party = RandomTask.number(candidate.address());
        var command = new CommitteeCommand.Contribute(task.id, NONCES.get(party));
        wishes.add(new Wish(party, () -> command));
      }
    }
    return wishes;
  }

  private List<Wish> training(int round, int draw) {
    var wishes = new ArrayList<Wish>();
    for (var part : task.rows.scan(CommitteeRow.PARTS, task.id, round)) {
      if (!part.isSubmitted()) {
        int party = RandomTask.number(part.worker());
        wishes.add(new Wish(party, () -> submission(party, round)));
      }
    }
    for (var seat : task.rows.scan(CommitteeRow.SEATS, task.id, round)) {
      if (draw > 0 && seat.acted() != draw) {
        int party = RandomTask.number(seat.candidate());
        wishes.add(new Wish(party, () -> seating(party, seat, draw)));
      }
    }
    return wishes;
  }

  private Command submission(int party, int round) {
    return new CommitteeCommand.Submit(task.id, round, UPDATES.get(party), CIDS.get(party));
  }

  private Command seating(int party, CommitteeRow.Seat seat, int draw) {
    int tau = task.terms().stakes().tau();
    int units = task.rows.get(CommitteeRow.ROUNDS, task.id, seat.round()).orElseThrow().units();
    var claim = claim(party, seat.round(), draw, tau < units);
    boolean wins = tau >= units || wins(claim, seat, units);
    return random.nextInt(6) == 0 || (!wins && random.nextInt(4) > 0)
        ? new CommitteeCommand.Pass(task.id, seat.round(), draw)
        : claim;
  }

  private CommitteeCommand.ClaimSeat claim(int party, int round, int draw, boolean byLot) {
    if (!byLot) {
      return new CommitteeCommand.ClaimSeat(task.id, round, draw, Bytes.EMPTY);
    }
    var seed = Lots.seed(base(), round, draw);
    var proof = Vrf.prove(Court.keys(party), seed).bytes();
    return new CommitteeCommand.ClaimSeat(task.id, round, draw, proof);
  }

  private boolean wins(CommitteeCommand.ClaimSeat claim, CommitteeRow.Seat seat, int units) {
    var seed = Lots.seed(base(), claim.round(), claim.draw());
    var output = Lots.output(seed, claim.proof()).orElseThrow().output();
    return Lots.units(output, seat.units(), task.terms().stakes().tau(), units) != 0;
  }

  private Hash base() {
    return task.rows.get(CommitteeRow.OPENINGS, task.id).orElseThrow().base();
  }

  private List<Wish> releasing(int round) {
    var data = task.rows.get(CommitteeRow.ROUNDS, task.id, round).orElseThrow().dataGrant();
    var wishes =
        data.equals(Cid.NONE)
            ? requester(new CommitteeCommand.ReleaseData(task.id, round, CIDS.get(3)))
            : new ArrayList<Wish>();
    for (var part : task.rows.scan(CommitteeRow.PARTS, task.id, round)) {
      if (part.isSubmitted() && !part.isReleased()) {
        int party = RandomTask.number(part.worker());
        var command = new CommitteeCommand.Release(task.id, round, CIDS.get(party));
        wishes.add(new Wish(party, () -> command));
      }
    }
    return wishes;
  }

  private List<Wish> commits(CommitteeRow.Stage stage) {
    var wishes = new ArrayList<Wish>();
    for (var seat : task.rows.scan(CommitteeRow.SEATS, task.id, stage.round())) {
      if (seat.seats() > 0 && !hasVoted(stage, seat)) {
        int party = RandomTask.number(seat.candidate());
        wishes.add(new Wish(party, () -> ballots.commit(party)));
      }
    }
    return wishes;
  }

  private boolean hasVoted(CommitteeRow.Stage stage, CommitteeRow.Seat seat) {
    return task.rows
        .get(CommitteeRow.VOTES, task.id, stage.round(), stage.attempt(), seat.candidate())
        .isPresent();
  }

  private List<Wish> reveals(CommitteeRow.Stage stage) {
    var wishes = new ArrayList<Wish>();
    for (var vote : task.rows.scan(CommitteeRow.VOTES, task.id, stage.round(), stage.attempt())) {
      if (!vote.revealed()) {
        int party = RandomTask.number(vote.seat());
        wishes.add(new Wish(party, () -> ballots.reveal(party)));
      }
    }
    return wishes;
  }

  private List<Wish> ending(int modelRound) {
    var wishes = new ArrayList<Wish>();
    for (int i = 1; i < RandomTask.ENROLLED; i++) {
      int party = i;
      wishes.add(new Wish(party, this::claim));
    }
    if (modelRound > 0) {
      wishes.addAll(requester(new CommitteeCommand.Complain(task.id)));
    }
    if (random.nextInt(6) == 0) {
      wishes.addAll(requester(new CommitteeCommand.Received(task.id)));
      wishes.addAll(requester(new CommonCommand.Withdraw()));
    }
    return wishes;
  }

  private Command claim() {
    return switch (random.nextInt(5)) {
      case 0 -> new CommonCommand.Withdraw();
      case 1 -> new CommitteeCommand.Deliver(task.id, WRAP);
      default -> new CommitteeCommand.Collect(task.id);
    };
  }
}
