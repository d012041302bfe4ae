package dev.artel.cli;

import static dev.artel.cli.Walkthrough.page;
import static dev.artel.cli.Walkthrough.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.engines.EngineScript;
import dev.artel.testkit.engines.FreePorts;
import dev.artel.testkit.engines.GethNetwork;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class EthereumTutorialTest {
  private static final Pattern PORT = Pattern.compile("\\b(8545|5101|5201)\\b");

  @TempDir Path dir;

  @Test
  void shouldWorkOnEthereumAsWritten() throws Exception {
    EngineScript.program("geth.sh", "geth-clique");
    EngineScript.program("kubo.sh", "ipfs");
    int chain = FreePorts.row(GethNetwork.PORTS);
    var ports = Map.of("8545", chain + 1, "5101", FreePorts.row(3), "5201", FreePorts.row(3));
    // At one go: a port in the place of one may look like another.
    var page =
        PORT.matcher(page("tutorial-ethereum.md"))
            .replaceAll(port -> String.valueOf(ports.get(port.group())));
    var engines = Path.of("..", "contrib", "engines").toAbsolutePath().normalize();
    var setting =
        """
        export BASEPORT=%d PATH=%s:$PATH
        finish() { geth.sh stop chain; kubo.sh stop ipfs one; kubo.sh stop ipfs other; }
        """
            .formatted(chain, engines);

    var walk = new Walkthrough(dir);

    var said = walk.run(script(setting, page));

    assertThat(said).contains("the balance of 0x", "clean: ", " 0 disagree");
    walk.requireModel();
  }
}
