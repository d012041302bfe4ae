package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.node.nodefile.NodeFile;
import dev.artel.testkit.ReferencePage;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Holds docs/node.md to the code. */
class NodePageTest {
  private final ReferencePage page = ReferencePage.of("node.md");

  @Test
  void shouldHoldEveryKeyWithItsDefaultAndNoOther() {
    var held = new ArrayList<>(page.shouldHold("node", NodeFile.class));
    held.addAll(page.shouldHold("node.data", NodePlan.class));

    assertThat(page.sections("")).containsExactlyInAnyOrderElementsOf(held);
  }
}
