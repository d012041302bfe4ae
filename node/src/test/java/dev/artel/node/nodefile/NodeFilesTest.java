package dev.artel.node.nodefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeFilesTest {
  private static NodeFiles.Checked read(String text) {
    return NodeFiles.read(text, file -> List.of());
  }

  @Test
  void shouldHaveADefaultForEverything() {
    assertThat(read("{}")).isInstanceOf(NodeFiles.Checked.Sound.class);
  }

  @Test
  void shouldReadBothKindsOfLedgers() {
    var evm = "ledger: {kind: evm, url: 'http://127.0.0.1:8545', contract: '0x01'}";

    assertThat(read(evm)).isInstanceOf(NodeFiles.Checked.Sound.class);
    assertThat(problems("ledger: {kind: evm}"))
        .singleElement()
        .satisfies(p -> assertThat(p.what()).contains("needs its url"));
  }

  @Test
  void shouldTellAllThatIsWrongAtOnce() {
    var text =
        """
        rol: worker
        ledger: {kind: paper}
        http: {port: 70000}
        """;

    assertThat(problems(text)).extracting(Problem::line).containsExactly(1, 2, 3);
    assertThat(problems("role: [")).hasSize(1);
  }

  private static List<Problem> problems(String text) {
    return read(text) instanceof NodeFiles.Checked.Flawed(var problems) ? problems : List.of();
  }
}
