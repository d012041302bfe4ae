package dev.artel.paradigms.committee;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.paradigms.committee.RefusalRule.Variant;
import java.math.BigInteger;

/** Commands as the scene's state wants them, but for what the variant says. */
final class Asking {
  private static final int MAX_WRAP = 128;
  private static final Coins HUGE = new Coins(BigInteger.TWO.pow(Coins.BITS - 1));

  private Asking() {}

  interface OfTask {
    CommitteeCommand make(Hash task);
  }

  static RefusalRule.Maker plain(OfTask command) {
    return (troupe, _, variant) -> command.make(task(troupe, variant));
  }

  private static Hash task(Troupe troupe, Variant variant) {
    return variant == Variant.OTHER_TASK ? Seeds.of(0, "no task") : troupe.play.task();
  }

  private static int round(Troupe troupe, Variant variant) {
    return troupe.play.round() + (variant == Variant.OTHER_ROUND ? 1 : 0);
  }

  private static int attempt(Troupe troupe, Variant variant) {
    int attempt = Math.max(1, troupe.play.attempt());
    return variant == Variant.OTHER_ATTEMPT ? 3 - attempt : attempt;
  }

  private static int draw(Troupe troupe, Variant variant) {
    return troupe.drawNumber() + (variant == Variant.OTHER_DRAW ? 1 : 0);
  }

  private static Cid cid(Variant variant) {
    return variant == Variant.NOTHING ? Cid.NONE : Play.cid(1);
  }

  static CommitteeCommand post(Troupe troupe, Person person, Variant variant) {
    var rounds = variant == Variant.BAD_TERMS ? "\"rounds\": 0," : "";
    return new CommitteeCommand.Post(Play.cid(4), Play.terms(1, 3, rounds));
  }

  static CommitteeCommand fund(Troupe troupe, Person person, Variant variant) {
    var coins =
        switch (variant) {
          case NOTHING -> Coins.ZERO;
          case TOO_MUCH -> HUGE;
          default -> Coins.of(1);
        };
    return new CommitteeCommand.Fund(task(troupe, variant), coins);
  }

  static CommitteeCommand signUpWorker(Troupe troupe, Person person, Variant variant) {
    long samples =
        switch (variant) {
          case NOTHING -> 0;
          case TOO_MUCH -> CommitteeTerms.Scoring.defaults().maxSamples() + 1;
          default -> 100;
        };
    return new CommitteeCommand.SignUpWorker(task(troupe, variant), samples);
  }

  static CommitteeCommand signUpValidator(Troupe troupe, Person person, Variant variant) {
    int units =
        switch (variant) {
          case NOTHING -> 0;
          case TOO_MUCH -> 65;
          case DISPLACING -> 2;
          default -> 1;
        };
    return new CommitteeCommand.SignUpValidator(
        task(troupe, variant), units, Seeds.of(1, "nonce hash"));
  }

  static CommitteeCommand contribute(Troupe troupe, Person person, Variant variant) {
    int number = troupe.number(person);
    var nonce =
        switch (variant) {
          case NOTHING -> Hash.ZERO;
          case OTHER_NONCE -> Play.nonce(number + 1);
          default -> Play.nonce(number);
        };
    return new CommitteeCommand.Contribute(task(troupe, variant), nonce);
  }

  static CommitteeCommand open(Troupe troupe, Person person, Variant variant) {
    return new CommitteeCommand.Open(task(troupe, variant), Play.cid(1), Play.cid(2));
  }

  static CommitteeCommand claimSeat(Troupe troupe, Person person, Variant variant) {
    var other = person == Person.SEAT_DUE ? Person.SEAT_SILENT : Person.SEAT_DUE;
    var proof =
        switch (variant) {
          case GARBLED -> Bytes.of(new byte[1]);
          case BORROWED -> troupe.proof(other);
          default -> troupe.proof(person);
        };
    return new CommitteeCommand.ClaimSeat(
        task(troupe, variant), round(troupe, variant), draw(troupe, variant), proof);
  }

  static CommitteeCommand pass(Troupe troupe, Person person, Variant variant) {
    return new CommitteeCommand.Pass(
        task(troupe, variant), round(troupe, variant), draw(troupe, variant));
  }

  static CommitteeCommand submit(Troupe troupe, Person person, Variant variant) {
    var commitment = variant == Variant.NOTHING ? Hash.ZERO : Seeds.of(2, "update");
    return new CommitteeCommand.Submit(
        task(troupe, variant), round(troupe, variant), commitment, cid(variant));
  }

  static CommitteeCommand releaseData(Troupe troupe, Person person, Variant variant) {
    return new CommitteeCommand.ReleaseData(
        task(troupe, variant), round(troupe, variant), cid(variant));
  }

  static CommitteeCommand release(Troupe troupe, Person person, Variant variant) {
    return new CommitteeCommand.Release(
        task(troupe, variant), round(troupe, variant), cid(variant));
  }

  static CommitteeCommand commit(Troupe troupe, Person person, Variant variant) {
    return new CommitteeCommand.Commit(
        task(troupe, variant),
        round(troupe, variant),
        attempt(troupe, variant),
        Seeds.of(3, "commitment"));
  }

  static CommitteeCommand reveal(Troupe troupe, Person person, Variant variant) {
    var salt = variant == Variant.OTHER_SALT ? Seeds.of(4, "salt") : Hash.ZERO;
    return new CommitteeCommand.Reveal(
        task(troupe, variant),
        round(troupe, variant),
        attempt(troupe, variant),
        troupe.manifest(person),
        salt,
        Play.cid(9));
  }

  static CommitteeCommand deliver(Troupe troupe, Person person, Variant variant) {
    int size =
        switch (variant) {
          case NOTHING -> 0;
          case TOO_MUCH -> MAX_WRAP + 1;
          default -> MAX_WRAP;
        };
    return new CommitteeCommand.Deliver(task(troupe, variant), Bytes.of(new byte[size]));
  }
}
