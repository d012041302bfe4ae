package dev.artel.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
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
      ReportCommand.class,
      AuditCommand.class,
      ClassifyCommand.class,
      TaskCommand.class,
      NetworkCommand.class,
      ShopsCommand.class,
      NodeCommand.class,
      JoinCommand.class,
      LeaveCommand.class,
      WithdrawCommand.class,
      AttackCommand.class,
      BenchCommand.class,
      ModelsCommand.class,
      DataCommand.class,
      LedgerCommand.class,
      StoreCommand.class,
      ModelCommand.class,
      KeyCommand.class,
      DoctorCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  artel doctor",
      "  artel run examples/digits.yaml",
      "  artel help exit-codes",
      "",
      "Every command has --help, with examples. What the exit codes mean:",
      "artel help exit-codes. Which variables matter: artel help environment."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return Manual.styled(new CommandLine(new Main()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(Main::execute)
        .setExecutionExceptionHandler((e, at, _) -> fail(at.getErr(), Failures.of(e)))
        .setParameterExceptionHandler((e, _) -> misused(e));
  }

  /** Errors as well as exceptions end in one line: a missing library is an error to Java. */
  private static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (Error e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), String.valueOf(e), e);
    }
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
