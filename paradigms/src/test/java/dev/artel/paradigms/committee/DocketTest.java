package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Charter;
import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Self;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocketTest {
  @Test
  void shouldSeedContributionsByLotsThatNobodyKnewAtSignUp() {
    var play = Play.of(2, 3, "");
    var rows = play.court.rows();
    play.signUp();
    assertThat(rows.get(CommitteeRow.OPENINGS, play.task()).map(CommitteeRow.Opening::base))
        .contains(Hash.ZERO);
    play.contribute();
    play.court.accept(Play.REQUESTER, play.opening());
    play.toVote().tick();

    var docket = Docket.of(new Outlook(rows, play.task(), false), validator(play));

    var base = rows.get(CommitteeRow.OPENINGS, play.task()).orElseThrow().base();
    assertThat(docket.evidence().lots()).isEqualTo(Lots.seed(base, 1, 0));
  }

  private static Self validator(Play play) {
    var charter = new Charter(Court.DOMAIN, new Limits(64, 16, 2));
    var address = Court.party(play.validator(0));
    return new Self(address, play.task(), Validator.ROLE, new Tree.Obj(Map.of(), 0), charter);
  }
}
