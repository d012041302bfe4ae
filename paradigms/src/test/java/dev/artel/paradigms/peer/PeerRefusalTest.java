package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeerRefusalTest {
  private static final Path PAGE = Path.of("..", "docs", "refusals-peer.md");

  @Test
  void shouldRefuseAsThePageSays() throws IOException {
    var page = PeerRefusals.page();
    if (Boolean.getBoolean("artel.write")) {
      Files.writeString(PAGE, page.text());
    }

    assertThat(PAGE).as("to write it anew: -Dartel.write=true").hasContent(page.text());
  }

  @Test
  void shouldReachEveryReason() {
    assertThat(PeerRefusals.page().outcomes())
        .containsAll(Arrays.stream(PeerReason.values()).map(PeerReason::name).toList())
        .contains("accepted", "NOT_ENROLLED", "TWICE", "BAD_VALUE", "POOR", "NOTHING_DUE");
  }
}
