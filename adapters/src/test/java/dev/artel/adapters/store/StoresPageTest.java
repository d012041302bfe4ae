package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.ReferencePage;
import org.junit.jupiter.api.Test;

/** Holds docs/stores.md to the code. */
class StoresPageTest {
  @Test
  void shouldHoldEveryKeyWithItsDefaultAndNoOther() {
    var page = ReferencePage.of("stores.md");

    var held = page.shouldHold("store", StoreSettings.class);

    assertThat(page.sections("")).containsExactlyElementsOf(held);
  }
}
