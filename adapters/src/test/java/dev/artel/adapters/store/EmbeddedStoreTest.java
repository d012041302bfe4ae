package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Source;
import dev.artel.testkit.ContentStoreSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends ContentStoreSuite {
  @TempDir Path folder;

  @Override
  protected ContentStore openStore() throws IOException {
    return new EmbeddedStore(folder);
  }

  @Test
  void shouldGiveThePublishedIds() throws IOException {
    var hello = Source.of("hello world\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(Profile.V0.id(Source.of(new byte[0])))
        .hasToString("QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH");
    assertThat(Profile.V0.id(hello)).hasToString("QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o");
  }
}
