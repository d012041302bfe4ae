package dev.artel.paradigms.committee;

import dev.artel.core.port.Score;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * What a round's opened updates come to: their verdicts, the aggregate of the accepted, what each
 * of these contributed. Seats vote on it, auditors compare it.
 */
record Assessment(
    List<Qualification.Ruling> rulings,
    List<Seen.Sound> accepted,
    Update aggregate,
    Score score,
    SortedMap<Address, Micros> phis) {

  /**
   * @param sealed content id of the aggregate's ciphertext
   */
  Manifest manifest(Docket docket, Cid sealed) {
    return new Manifest(
        Manifest.Kind.RESULT,
        verdicts(docket),
        losses(docket.workers()),
        contributions(docket.workers()),
        accepted.isEmpty() ? Hash.ZERO : Updates.hash(aggregate),
        accepted.isEmpty() ? Cid.NONE : sealed,
        score.loss(),
        score.metric());
  }

  private Bytes verdicts(Docket docket) {
    var column = new byte[docket.workers()];
    Arrays.fill(column, (byte) Verdict.ABSENT.ordinal());
    for (var ruling : rulings) {
      boolean forcedOut = docket.isRunOff() && ruling.verdict() == Verdict.ACCEPTED;
      var verdict = forcedOut ? Verdict.UNQUALIFIED : ruling.verdict();
      column[ruling.seen().released().index()] = (byte) verdict.ordinal();
    }
    accepted.forEach(s -> column[s.released().index()] = (byte) Verdict.ACCEPTED.ordinal());
    return Bytes.of(column);
  }

  private Bytes losses(int workers) {
    var column = new long[workers];
    rulings.forEach(r -> column[r.seen().released().index()] = r.loss().value());
    return Column.ofLongs(column);
  }

  private Bytes contributions(int workers) {
    var column = new long[workers];
    for (var seen : accepted) {
      var phi = phis.getOrDefault(seen.released().worker(), Micros.ZERO).value();
      column[seen.released().index()] = Math.clamp(phi, -Micros.LIMIT, Micros.LIMIT);
    }
    return Column.ofLongs(column);
  }
}
