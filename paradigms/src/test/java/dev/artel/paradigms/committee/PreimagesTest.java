package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Eip712;
import org.junit.jupiter.api.Test;

class PreimagesTest {
  @Test
  void shouldHaveTheTypesOfTheText() {
    assertThat(Eip712.typeString(Preimages.Update.class))
        .isEqualTo(
            "Update(bytes32 task,uint32 round,address sender,bytes32 weightsHash,bytes32 keyHash)");
    assertThat(Eip712.typeString(Preimages.Commit.class))
        .isEqualTo(
            "Commit(bytes32 task,uint32 round,uint32 attempt,address sender,"
                + "bytes32 manifestHash,bytes32 salt)");
  }
}
