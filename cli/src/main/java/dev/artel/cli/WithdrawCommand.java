package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Moves what a party has earned to what it may spend. */
@Command(
    name = "withdraw",
    description = "Move what the node's owner has earned to its balance.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel withdraw --node ward-3",
      "",
      "A running node withdraws by itself when a task of its ends."
    })
final class WithdrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var agent = node.agent(node.read())) {
      var before = CommonRow.Account.of(agent.look().rows(), agent.address());
      if (!before.credit().isZero()) {
        // Refused where the node has withdrawn meanwhile: that is as good.
        agent.offer(new CommonCommand.Withdraw());
      }
      var after = CommonRow.Account.of(agent.look().rows(), agent.address());
      json.print(
          spec.commandLine().getOut(),
          object(
              "address", text(agent.address().toString()),
              "withdrawn", number(new BigDecimal(before.credit().units())),
              "balance", number(new BigDecimal(after.balance().units()))),
          List.of(
              "%s withdrawn; the balance of %s is %s"
                  .formatted(before.credit(), agent.address(), after.balance())));
    }
    return ExitCode.OK.number();
  }
}
