package dev.artel.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Signature;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Door;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.echo.EchoCommand;
import dev.artel.testkit.echo.EchoParadigm;
import dev.artel.testkit.echo.EchoRules;
import dev.artel.testkit.fuzz.Target.Effort;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Signed commands, from their text through the door to the law. */
class CommandFuzzTest extends FuzzSuite {
  /** To find who signed takes as long as all the rest. */
  private static final Effort COSTLY = new Effort(100_000, 8 << 20, 1024);

  private static final LawBook BOOK =
      new LawBook(Map.of(EchoParadigm.NAME, new EchoParadigm().law()));
  private static final EchoRules RULES = new EchoRules(2, 2, Coins.of(5), Coins.of(3), 1000, 1000);
  private static final Hash TASK = Seeds.of(0, "task");
  private static final KeyPair ANN = FiveParties.KEYS.get(1);
  private static final int HEAD = Signature.SIZE + Long.BYTES + Address.SIZE;

  private final Genesis genesis =
      new Genesis(
          "fuzz",
          BOOK.catalogue().hash(),
          new Limits(2, 2, 2),
          FiveParties.KEYS.stream().map(KeyPair::address).toList(),
          FiveParties.KEYS.stream().map(_ -> FiveParties.WEALTH).toList());
  private final Door door = new Door(BOOK.catalogue(), genesis.charter().domain());
  private final MemoryRows rows = new MemoryRows();

  CommandFuzzTest() {
    genesis.events().forEach(event -> BOOK.evolve(rows, event));
    FiveParties.KEYS.stream()
        .limit(3)
        .forEach(keys -> require(keys, new CommonCommand.Enrol(Hash.ZERO)));
    require(FiveParties.KEYS.getFirst(), new EchoCommand.Post(Cid.NONE, RULES));
  }

  private void require(KeyPair sender, Command command) {
    var outcome = apply(sender.address(), command);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    rows.take(((Outcome.Accepted) outcome).changes());
  }

  private Outcome apply(Address sender, Command command) {
    var at = new Position(1, 1, Beacons.NONE);
    return BOOK.apply(rows, sender, command, new Call(genesis.charter(), TASK, at));
  }

  @Override
  protected List<Target> targets() {
    var commands =
        Stream.of(
            new CommonCommand.Transfer(ANN.address(), Coins.of(3)),
            new CommonCommand.Withdraw(),
            new EchoCommand.Post(Cid.NONE, RULES),
            new EchoCommand.SignUp(TASK),
            new EchoCommand.Say(TASK, 1, Cid.NONE, Hash.ZERO),
            new EchoCommand.Tick(TASK));
    return List.of(
        new Target(
            "command",
            this::command,
            List.of(JsonException.class, BindException.class),
            commands.map(this::signed).toList(),
            COSTLY));
  }

  private byte[] signed(Command command) {
    var signed = FiveParties.sign(genesis.charter(), ANN, 1, command);
    var out = new ByteArrayOutputStream();
    out.writeBytes(signed.signature().bytes().toArray());
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(0, signed.nonce()).array());
    out.writeBytes(signed.sender().bytes().toArray());
    out.writeBytes(Json.write(Json.tagged((Record) command)).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** The law is asked whatever the door says: on Ethereum there is another. */
  private String command(byte[] input) {
    if (input.length < HEAD) {
      return "none";
    }
    var signed = read(ByteBuffer.wrap(input));
    var refusal = door.inspect(signed);
    var outcome = apply(signed.sender(), signed.command());
    return (refusal.isEmpty() ? Target.ACCEPTED : refusal.get().name())
        + switch (outcome) {
          case Outcome.Accepted(var events, _) -> " " + events.size();
          case Outcome.Refused(var why) -> " " + why.name();
        }
        + signed.command().getClass().getSimpleName();
  }

  private static Signed read(ByteBuffer in) {
    var signature = new Signature(take(in, Signature.SIZE));
    long nonce = in.getLong();
    var sender = new Address(take(in, Address.SIZE));
    var text = StandardCharsets.UTF_8.decode(in).toString();
    var command = (Command) Json.readTagged(Json.parse(text), BOOK.catalogue());
    return new Signed(sender, nonce, command, signature);
  }

  private static Bytes take(ByteBuffer in, int size) {
    var octets = new byte[size];
    in.get(octets);
    return Bytes.of(octets);
  }
}
