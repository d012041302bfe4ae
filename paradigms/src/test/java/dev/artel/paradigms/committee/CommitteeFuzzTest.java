package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Command;
import dev.artel.core.law.Outcome;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Wrap;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.testkit.fuzz.FuzzSuite;
import dev.artel.testkit.fuzz.Target;
import dev.artel.testkit.fuzz.Target.Effort;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What others say to a committee: commands in every phase, and the files that they name. */
class CommitteeFuzzTest extends FuzzSuite {
  private static final Effort COSTLY = new Effort(100_000, 16 << 20, 2048);
  private static final long SEED = 20261121;
  private static final int MOMENTS = 12;
  private static final int STEPS = 25;
  private static final int HEAD = 2;

  private final List<RandomTask> moments = new ArrayList<>();
  private final List<byte[]> said = new ArrayList<>();

  @Override
  protected List<Target> targets() {
    for (int i = 0; i < MOMENTS; i++) {
      moments.add(moment(i));
    }
    var none = new Grant(Cid.NONE, Hash.ZERO, List.of());
    var wrap = new Wrap(Court.party(1), Bytes.of(new byte[80]));
    var one = new Grant(Cid.NONE, Hash.ZERO, List.of(wrap));
    var list = new FragmentList(List.of(Cid.NONE, Cid.NONE), List.of(Hash.ZERO, Hash.ZERO));
    return List.of(
        new Target(
            "committee-command",
            this::command,
            List.of(JsonException.class, BindException.class),
            said,
            COSTLY),
        new Target(
            "bundle",
            CommitteeFuzzTest::bundle,
            List.of(),
            List.of(
                new Bundle(none, one, List.of()).write(),
                new Bundle(one, none, List.of(one, none)).write()),
            Effort.USUAL),
        new Target(
            "fragment-list",
            CommitteeFuzzTest::fragments,
            List.of(JsonException.class, BindException.class),
            List.of(Json.write(list).getBytes(StandardCharsets.UTF_8)),
            COSTLY));
  }

  /** One task after ever more of its moves, of which the last ones are kept as seeds. */
  private RandomTask moment(int number) {
    var random = new SplittableRandom(SEED);
    var terms = new RandomTerms(random).next(false);
    var task = new RandomTask(SEED, terms, Beacons.NONE);
    var moves = new RandomMoves(task, random);
    for (int step = 0; step < number * STEPS; step++) {
      var move = moves.next();
      if (step + STEPS >= number * STEPS) {
        said.add(seed(number - 1, move));
      }
      var outcome = task.apply(task.rows, move.party(), move.command());
      if (outcome instanceof Outcome.Accepted(var _, var changes)) {
        task.rows.take(changes);
      }
      moves.heard(move, outcome instanceof Outcome.Accepted);
    }
    return task;
  }

  private static byte[] seed(int moment, RandomMoves.Move move) {
    var out = new ByteArrayOutputStream();
    out.write(moment);
    out.write(move.party());
    var command = Json.write(Json.tagged((Record) move.command()));
    out.writeBytes(command.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** The law answers; it may refuse, and throws nothing. */
  private String command(byte[] input) {
    if (input.length < HEAD) {
      return "none";
    }
    var task = moments.get(Byte.toUnsignedInt(input[0]) % MOMENTS);
    int party = Byte.toUnsignedInt(input[1]) % (RandomTask.STRANGER + 1);
    var text = new String(input, HEAD, input.length - HEAD, StandardCharsets.UTF_8);
    var command = (Command) Json.readTagged(Json.parse(text), RandomTask.BOOK.catalogue());
    var name = command.getClass().getSimpleName();
    return Target.ACCEPTED
        + switch (task.apply(task.rows, party, command)) {
          case Outcome.Refused(var why) -> " " + name + " " + why.name();
          case Outcome.Accepted(var _, var _) -> " " + name;
        };
  }

  /** A bundle has one form. */
  private static String bundle(byte[] input) {
    var bundle = Bundle.read(input);
    bundle.ifPresent(read -> assertThat(read.write()).isEqualTo(input));
    return bundle.isPresent() ? Target.ACCEPTED : "none";
  }

  private static String fragments(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var list = Json.read(Json.parse(text), FragmentList.class);
    assertThat(list.hashes()).hasSameSizeAs(list.ciphertexts());
    return Target.ACCEPTED + " " + "x".repeat(Math.min(4, list.hashes().size()));
  }
}
