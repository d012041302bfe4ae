package dev.artel.paradigms.committee;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Vrf;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Domain;
import dev.artel.paradigms.vectors.VectorFile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The verifiable random function, and what is drawn with it. */
final class LotVectors {
  private static final int PROOFS = 6;
  private static final int DRAWS = 12;
  private static final int WORD = 32;

  private LotVectors() {}

  private record Proofs(String about, List<Proof> proofs) {}

  /**
   * @param output all zero where the proof holds for no output
   */
  private record Proof(
      Bytes secret, Address prover, Hash alpha, Bytes proof, boolean holds, Hash output) {}

  private record Draws(
      String about, List<Base> bases, List<Seed> seeds, List<Ticket> tickets, List<Draw> units) {}

  private record Base(Domain domain, Hash task, Hash beacon, List<Hash> nonces, Hash base) {}

  private record Seed(Hash base, int round, int draw, Hash seed) {}

  private record Ticket(Hash seed, Address worker, Hash ticket) {}

  /**
   * @param bitmap bit i says whether unit i of n has a seat; unsigned, as hex
   */
  private record Draw(Hash output, int n, int tau, int all, String bitmap) {}

  static List<VectorFile> files() {
    return List.of(new VectorFile("vrf.json", proofs()), new VectorFile("lots.json", draws()));
  }

  private static Proofs proofs() {
    var proofs = IntStream.range(0, PROOFS).boxed().flatMap(LotVectors::proof).toList();
    return new Proofs("Chainlink's VRF on secp256k1: true proofs, and false ones", proofs);
  }

  /** One that holds, the same for another input, and one with a changed byte in word i. */
  private static Stream<Proof> proof(int number) {
    var secret = Seeds.of(number, "vector key").bytes();
    var keys = KeyPair.of(secret.toArray());
    var alpha = Seeds.of(number, "alpha");
    var proof = Vrf.prove(keys, alpha).bytes();
    var bent = proof.toArray();
    bent[WORD * (2 * number + 1) - 1] ^= 1;
    return Stream.of(
        told(secret, alpha, proof),
        told(secret, Seeds.of(number, "other"), proof),
        told(secret, alpha, Bytes.of(bent)));
  }

  private static Proof told(Bytes secret, Hash alpha, Bytes proof) {
    var address = KeyPair.of(secret.toArray()).address();
    var output = Lots.output(alpha, proof);
    return new Proof(
        secret,
        address,
        alpha,
        proof,
        output.isPresent(),
        output.map(found -> found.output()).orElse(Hash.ZERO));
  }

  private static Draws draws() {
    var base = base(3);
    return new Draws(
        "Base, seeds, workers' tickets and the units that win seats",
        List.of(base(0), base(1), base),
        IntStream.rangeClosed(1, 4).mapToObj(i -> seed(base.base(), i, 1 + i % 3)).toList(),
        IntStream.range(0, 4).mapToObj(i -> ticket(base.base(), Court.party(i))).toList(),
        IntStream.range(0, DRAWS).mapToObj(LotVectors::draw).toList());
  }

  private static Base base(int nonces) {
    var task = Seeds.of(nonces, "task");
    var beacon = nonces == 1 ? Hash.ZERO : Seeds.of(nonces, "beacon");
    var all = IntStream.range(0, nonces).mapToObj(i -> Seeds.of(i, "nonce")).toList();
    return new Base(Court.DOMAIN, task, beacon, all, Lots.base(Court.DOMAIN, task, beacon, all));
  }

  private static Seed seed(Hash base, int round, int draw) {
    return new Seed(base, round, draw, Lots.seed(base, round, draw));
  }

  private static Ticket ticket(Hash seed, Address worker) {
    return new Ticket(seed, worker, Lots.workerTicket(seed, worker));
  }

  private static Draw draw(int number) {
    int[] units = {1, 2, 5, 64};
    int n = units[number % units.length];
    int tau = 1 + 7 * number;
    int all = number == 5 ? tau : 64 + 13 * number;
    var output = Seeds.of(number, "output");
    return new Draw(output, n, tau, all, "0x%016x".formatted(Lots.units(output, n, tau, all)));
  }
}
