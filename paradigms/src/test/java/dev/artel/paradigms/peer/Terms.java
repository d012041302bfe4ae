package dev.artel.paradigms.peer;

import dev.artel.core.values.Coins;
import dev.artel.paradigms.peer.PeerTerms.Access;
import dev.artel.paradigms.peer.PeerTerms.Mode;
import dev.artel.paradigms.peer.PeerTerms.Weighting;
import java.util.List;

/** Terms as tests want them. */
final class Terms {
  static final long PAY = 10;
  static final long BOND = 500;

  private Terms() {}

  /** Rounds among listed parties, from 1 on, that begin with so many. */
  static PeerTerms rounds(int rounds, int listed, int least) {
    return new PeerTerms(
        Mode.ROUNDS,
        new PeerTerms.Members(Access.LISTED, Assembly.parties(1, listed), least, listed, 2),
        new PeerTerms.Pace(100, rounds, 50, 0, 0),
        PeerTerms.Masking.defaults(),
        Weighting.EQUAL,
        1_000,
        Coins.of(PAY),
        Coins.ZERO,
        List.of());
  }

  static PeerTerms masked(int rounds, int listed, int least) {
    return with(rounds(rounds, listed, least), new PeerTerms.Masking(true, 3));
  }

  private static PeerTerms with(PeerTerms t, PeerTerms.Masking masking) {
    return new PeerTerms(
        t.mode(),
        t.members(),
        t.pace(),
        masking,
        t.weights(),
        t.maxSamples(),
        t.pay(),
        t.bond(),
        t.auditors());
  }

  /** No rounds, and anyone with a bond. */
  static PeerTerms latest(int least, int most) {
    return new PeerTerms(
        Mode.LATEST,
        new PeerTerms.Members(Access.BONDED, List.of(), least, most, 2),
        new PeerTerms.Pace(100, 1, 50, 20, 1_000),
        PeerTerms.Masking.defaults(),
        Weighting.EQUAL,
        1_000,
        Coins.ZERO,
        Coins.of(BOND),
        List.of());
  }
}
