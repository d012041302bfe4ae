package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.engines.EngineScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contracts, as far as they need no chain. */
class ContractsTest {
  @Test
  void shouldBeWhatTheCompilerMakesOfTheirSources() {
    EngineScript.find("forge.sh", "forge").run("check");
  }

  @Test
  @Tag("long")
  void shouldPassTheirOwnTests() {
    var said = EngineScript.find("forge.sh", "forge").run("test");

    assertThat(said).contains(" 0 failed");
  }
}
