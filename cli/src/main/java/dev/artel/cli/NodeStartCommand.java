package dev.artel.cli;

import dev.artel.cli.node.Service;
import dev.artel.cli.node.StopHook;
import dev.artel.cli.run.Corpora;
import dev.artel.node.SentLog;
import dev.artel.node.nodefile.NodeFile;
import dev.artel.node.watch.Logs;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a node until it is stopped. */
@Command(
    name = "start",
    description = "Run a node until it is stopped: it takes part in all joined tasks.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel node start --node ward-3",
      "  artel node start --log json 2> ward-3.log",
      "",
      "Tasks may be joined and left while it runs. Ctrl-C or a TERM signal stops it;",
      "stopped, killed or crashed, it goes on where it was when it is started again."
    })
final class NodeStartCommand implements Callable<Integer> {
  @Mixin private final NodeOption node = new NodeOption();

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = "Of the log: plain or json; by default as node.yaml says.")
  private List<NodeFile.Log> log = List.of();

  @Option(
      names = "--take-over",
      description = "Go on although this key has acted from elsewhere: the other has stopped.")
  private boolean takesOver;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var own = node.read();
    try (var _ = own.folder().hold()) {
      var keys = own.keys(node.allowsReadableKey());
      Logs.write(log.isEmpty() ? own.file().log() : log.getFirst());
      if (takesOver) {
        SentLog.restart(own.folder());
      }
      var corpora = new Corpora(List.of(), System.getenv(), Home.folder());
      var service = new Service(own, keys, new Service.Surroundings(corpora, Caches.folder()));
      try (var _ = new StopHook(service::stop)) {
        service.run();
      }
    }
    return ExitCode.OK.number();
  }
}
