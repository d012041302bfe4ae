package dev.artel.paradigms.committee;

import dev.artel.paradigms.committee.CommitteeTerms.Contribution;
import java.util.List;
import java.util.stream.LongStream;

/** Few schemes and other games than the page's, all with the first worker as the party. */
class PayoutAxiomsTest extends PayoutAxioms {
  private static final int GAMES = 12;
  private static final List<Scheme> FEW =
      List.of(Scheme.MEAN, Scheme.EQUAL, Scheme.GATED, Scheme.BLIND.getFirst(), Scheme.REFUSED);

  PayoutAxiomsTest() {
    super(new AxiomGrid(LongStream.range(200, 200 + GAMES).map(n -> n * BowlGame.WORKERS)));
  }

  @Override
  List<Scheme> schemes(Contribution measure) {
    return Scheme.all(measure).stream().filter(FEW::contains).toList();
  }
}
