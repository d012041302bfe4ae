package dev.artel.cli;

import dev.artel.cli.gym.Bouts;
import dev.artel.cli.gym.Lobby;
import dev.artel.cli.run.Rehearsal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The attack gym. */
@Command(
    name = "attack",
    description = "Play the known attacks against an honest task, and count the coins.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel attack list",
      "  artel attack sign-flip",
      "  artel attack all --json",
      "  artel attack copied-update --real",
      "",
      "Each is played in the simulation, once with its attackers, once with everybody",
      "honest, and once without them. Ends with 1 where one that is said to be stopped",
      "paid, did harm, or was not stopped by what is said to stop it."
    })
final class AttackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "NAME",
      description = "An attack; \"all\" plays all of them, \"list\" says which there are.")
  private String name = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of keys, data and delays; by default ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--real",
      description = "Play for real, with training on drawn digits: half a minute each and more.")
  private boolean real;

  @Override
  public Integer call() {
    if (!real || name.equals("list")) {
      return answer(Lobby.simulated(seed));
    }
    var err = spec.commandLine().getErr();
    try (var rehearsal = new Rehearsal(Caches.folder())) {
      return answer(Lobby.real(seed, rehearsal, what -> err.println("artel: " + what)));
    }
  }

  private int answer(Lobby lobby) {
    return switch (name) {
      case "list" -> {
        json.print(spec.commandLine().getOut(), lobby.tree(), lobby.lines());
        yield ExitCode.OK.number();
      }
      case "all" -> finish(lobby.playAll());
      default -> finish(lobby.play(name));
    };
  }

  private int finish(Bouts bouts) {
    json.print(spec.commandLine().getOut(), bouts.tree(), bouts.lines());
    return (bouts.areAsExpected() ? ExitCode.OK : ExitCode.DISAGREES).number();
  }
}
