package dev.artel.testkit.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonReason;
import dev.artel.core.law.CommonRow.Account;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Treasury;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.testkit.echo.EchoCommand.Post;
import dev.artel.testkit.echo.EchoCommand.Say;
import dev.artel.testkit.echo.EchoCommand.SignUp;
import dev.artel.testkit.echo.EchoCommand.Tick;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class EchoLawTest {
  private static final EchoRules RULES = new EchoRules(2, 2, Coins.of(5), Coins.of(3), 10, 10);
  private static final Hash TASK = Seeds.of(0, "task");
  private static final Hash SAID = Seeds.of(0, "said");

  private final LawBook book = new LawBook(Map.of(EchoParadigm.NAME, new EchoParadigm().law()));
  private final Address requester = address(0);
  private final Address ann = address(1);
  private final Address bob = address(2);
  private final Address cid = address(3);
  private final Genesis genesis =
      new Genesis(
          "test",
          book.catalogue().hash(),
          new Limits(2, 2, 2),
          List.of(requester, ann, bob, cid),
          List.of(Coins.of(100), Coins.of(10), Coins.of(10), Coins.of(10)));
  private final MemoryRows rows = new MemoryRows();
  private long now = 1_000;

  EchoLawTest() {
    genesis.events().forEach(event -> book.evolve(rows, event));
    for (var party : List.of(requester, ann, bob, cid)) {
      require(party, new CommonCommand.Enrol(Hash.ZERO));
    }
    require(requester, new Post(Cid.NONE, RULES));
  }

  @Test
  void shouldBeFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(Paradigm.class)).hasAtLeastOneElementOfType(EchoParadigm.class);
  }

  @Test
  void shouldRefuseBadTermsAndAPoorRequester() {
    var many = new EchoRules(3, 1, Coins.ZERO, Coins.ZERO, 1, 1);
    var timeless = new EchoRules(1, 1, Coins.ZERO, Coins.ZERO, 1, 0);
    var dear = new EchoRules(1, 1, Coins.of(1_000), Coins.ZERO, 1, 1);

    assertThat(judge(requester, new Post(Cid.NONE, many))).contains(EchoReason.BAD_TERMS);
    assertThat(judge(requester, new Post(Cid.NONE, timeless))).contains(EchoReason.BAD_TERMS);
    assertThat(judge(requester, new Post(Cid.NONE, dear))).contains(CommonReason.POOR);
    assertThat(judge(address(9), new Post(Cid.NONE, RULES))).contains(CommonReason.NOT_ENROLLED);
  }

  @Test
  void shouldRefuseSignUpsThatDoNotFit() {
    require(ann, new SignUp(TASK));

    assertThat(judge(ann, new SignUp(TASK))).contains(CommonReason.TWICE);
    assertThat(judge(requester, new SignUp(TASK))).contains(EchoReason.WRONG_ROLE);
    assertThat(judge(bob, new SignUp(Hash.ZERO))).contains(EchoReason.UNKNOWN_TASK);
    assertThat(judge(address(9), new SignUp(TASK))).contains(CommonReason.NOT_ENROLLED);
    require(bob, new SignUp(TASK));
    assertThat(judge(cid, new SignUp(TASK))).contains(EchoReason.FULL);
  }

  @Test
  void shouldRefuseToHearWhoDoesNotBelong() {
    recruit();

    assertThat(judge(cid, say(1))).contains(EchoReason.WRONG_ROLE);
    assertThat(judge(ann, say(2))).contains(EchoReason.WRONG_ROUND);
    require(ann, say(1));
    assertThat(judge(ann, say(1))).contains(CommonReason.TWICE);
    assertThat(judge(ann, new Tick(TASK))).contains(CommonReason.NOTHING_DUE);
  }

  @Test
  void shouldPayThoseWhoSpokeInTimeAndRefundTheRest() {
    recruit();
    require(ann, say(1));
    now += 10;
    assertThat(judge(bob, say(1))).as("late").contains(EchoReason.WRONG_ROUND);
    require(cid, new Tick(TASK));
    require(ann, say(2));
    require(bob, say(2));
    require(ann, new Tick(TASK));

    assertThat(credit(ann)).isEqualTo(Coins.of(5 + 5 + 3));
    assertThat(credit(bob)).isEqualTo(Coins.of(5 + 3));
    assertThat(credit(requester)).isEqualTo(Coins.of(5));
    assertThat(Treasury.escrow(rows, TASK)).isEqualTo(Coins.ZERO);
    assertThat(judge(ann, new Tick(TASK))).contains(CommonReason.NOTHING_DUE);
  }

  @Test
  void shouldEndWhereNobodySignsUp() {
    now += 10;
    require(ann, new Tick(TASK));

    assertThat(credit(requester)).isEqualTo(RULES.escrow());
    assertThat(judge(ann, new SignUp(TASK))).contains(EchoReason.WRONG_ROUND);
  }

  private void recruit() {
    require(ann, new SignUp(TASK));
    require(bob, new SignUp(TASK));
    require(requester, new Tick(TASK));
  }

  private static Say say(int round) {
    return new Say(TASK, round, Cid.NONE, SAID);
  }

  private Coins credit(Address party) {
    return Account.of(rows, party).credit();
  }

  private void require(Address sender, Command command) {
    assertThat(judge(sender, command)).as("%s", command).isEmpty();
  }

  private Optional<Reason> judge(Address sender, Command command) {
    var call = new Call(genesis.charter(), TASK, new Position(now, 1, Beacons.NONE));
    return switch (book.apply(rows, sender, command, call)) {
      case Outcome.Accepted(var _, var changes) -> {
        rows.take(changes);
        yield Optional.empty();
      }
      case Outcome.Refused(var why) -> Optional.of(why);
    };
  }

  private static Address address(int index) {
    var octets = new byte[Address.SIZE];
    octets[octets.length - 1] = (byte) (index + 1);
    return new Address(Bytes.of(octets));
  }
}
