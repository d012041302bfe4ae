package dev.artel.paradigms.committee;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.wire.Cap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A seat's account of a round. Columns have an entry for each worker by sign-up index.
 *
 * @param verdicts ordinals of {@link Verdict}, 1 byte each
 * @param losses of the updates, in millionths, 8 bytes each
 * @param phis contributions, in millionths, 8 bytes each; 0 for those not accepted
 * @param loss of the aggregate, and its metric
 */
record Manifest(
    Kind kind,
    @Cap(Bounds.MAX_MEMBERS) Bytes verdicts,
    @Cap(Bounds.MAX_MEMBERS * Long.BYTES) Bytes losses,
    @Cap(Bounds.MAX_MEMBERS * Long.BYTES) Bytes phis,
    Hash aggregateHash,
    Cid aggregateCid,
    Micros loss,
    Micros metric) {
  static final Manifest NONE = empty(Kind.NO_RESULT);

  /** What a seat has to say. */
  enum Kind {
    RESULT,
    /** The fragment fails the task file's checks. */
    DATA_BAD,
    /** The seat could not judge what it was to judge. */
    NO_RESULT
  }

  static Manifest empty(Kind kind) {
    return new Manifest(
        kind, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, Hash.ZERO, Cid.NONE, Micros.ZERO, Micros.ZERO);
  }

  Verdict verdict(int worker) {
    return Verdict.of(verdicts.at(worker));
  }

  /** Sign-up indices of the accepted, ascending. */
  List<Integer> accepted() {
    return IntStream.range(0, verdicts.size())
        .filter(i -> verdict(i) == Verdict.ACCEPTED)
        .boxed()
        .toList();
  }

  long phi(int worker) {
    return Column.longs(phis)[worker];
  }

  /** Equal accepted set, aggregate and its ciphertext: the same result. */
  boolean agreesWith(Manifest other) {
    return kind == other.kind
        && accepted().equals(other.accepted())
        && aggregateHash.equals(other.aggregateHash)
        && aggregateCid.equals(other.aggregateCid);
  }

  /** Lengths and ranges as they must be. */
  boolean isWellFormed(int workers) {
    if (kind != Kind.RESULT) {
      return equals(empty(kind));
    }
    return verdicts.size() == workers
        && losses.size() == workers * Long.BYTES
        && phis.size() == workers * Long.BYTES
        && IntStream.range(0, workers).allMatch(i -> verdicts.at(i) <= Verdict.ABSENT.ordinal())
        && IntStream.range(0, workers).allMatch(i -> verdicts.at(i) >= 0)
        && inRange(Column.longs(losses))
        && inRange(Column.longs(phis))
        && inRange(loss.value(), metric.value());
  }

  private static boolean inRange(long... values) {
    for (long value : values) {
      if (value < -Micros.LIMIT || value > Micros.LIMIT) {
        return false;
      }
    }
    return true;
  }
}
