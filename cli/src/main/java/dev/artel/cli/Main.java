package dev.artel.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code artel}. */
@Command(
    name = "artel",
    description = "Parties who do not trust each other train one model together, and are paid.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      ResumeCommand.class,
      LedgerCommand.class,
      StoreCommand.class,
      ModelCommand.class,
      KeyCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, line, _) -> fail(line.getErr(), Failures.of(e)))
        .setParameterExceptionHandler((e, _) -> misused(e));
  }

  private static int fail(PrintWriter err, Failures failure) {
    err.println("artel: " + failure.line());
    return failure.code().number();
  }

  private static int misused(ParameterException e) {
    var line = e.getCommandLine();
    line.getErr().println("artel: " + e.getMessage());
    line.getErr().println("try: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
