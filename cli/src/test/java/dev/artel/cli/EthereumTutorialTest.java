package dev.artel.cli;

import static dev.artel.cli.Walkthrough.page;
import static dev.artel.cli.Walkthrough.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.engines.EngineScript;
import dev.artel.testkit.engines.FreePorts;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class EthereumTutorialTest {
  @TempDir Path dir;

  @Test
  void shouldWorkOnEthereumAsWritten() throws Exception {
    EngineScript.program("geth.sh", "geth-clique");
    EngineScript.program("kubo.sh", "ipfs");
    int chain = 10_000 + FreePorts.row(1) % 22_000; // geth listens on ports far above as well
    var page =
        page("tutorial-ethereum.md")
            .replace("8545", Integer.toString(chain + 1))
            .replace("5101", Integer.toString(FreePorts.row(3)))
            .replace("5201", Integer.toString(FreePorts.row(3)));
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
