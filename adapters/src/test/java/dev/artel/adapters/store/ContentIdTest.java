package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.adapters.store.ContentId.Codec;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentIdTest {
  private static final String V0 = "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o";
  private static final String V1 = "bafybeicg2rebjoofv4kbyovkw7af3rpiitvnl6i7ckcywaq6xjcxnc2mby";
  private static final String RAW = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";

  @Test
  void shouldReadBackEveryForm() {
    var random = new SplittableRandom(4);
    for (int i = 0; i < 100; i++) {
      var block = new byte[random.nextInt(50)];
      random.nextBytes(block);
      for (var id :
          new ContentId[] {
            ContentId.of(0, Codec.DAG_PB, block),
            ContentId.of(1, Codec.DAG_PB, block),
            ContentId.of(1, Codec.RAW, block)
          }) {
        assertThat(ContentId.parse(id.toString())).isEqualTo(id);
        assertThat(ContentId.read(id.bytes())).isEqualTo(id);
      }
    }
  }

  @Test
  void shouldKnowBothVersionsOfABlock() {
    // As `ipfs cid base32` converts them.
    assertThat(ContentId.parse(V0).block()).hasToString(V1);
    assertThat(ContentId.parse(V1).block()).hasToString(V1);
    assertThat(ContentId.parse(RAW).codec()).isEqualTo(Codec.RAW);
    assertThat(ContentId.of(new Cid(ContentId.parse(V0).digest()))).hasToString(V0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'begins with Qm'",
    "hello, 'begins with Qm'",
    "/ipfs/QmT78, 'begins with Qm'",
    "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5, 'has 46 letters'",
    "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff50, 'has 46 letters'",
    "zb2rhe5P4gXftAwvA4eXQ5HJwsER2owDyS9sKaQRRVQPn93bA, '`ipfs cid base32`'",
    "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvy, 'not a whole SHA-256'",
    "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvykv, 'its last digit'",
    "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvy1u, 'no digit of base 32'",
    "bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku, 'names no file'",
    "baaaa, 'neither version 0'",
  })
  void shouldSayWhatIsWrongWithAText(String text, String why) {
    assertThatThrownBy(() -> ContentId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a content id")
        .hasMessageContaining(text)
        .hasMessageContaining(why);
  }

  @Test
  void shouldNotRepeatAnEndlessText() {
    assertThatThrownBy(() -> ContentId.parse("b".repeat(1_000_000)))
        .hasMessage("a text of 1000000 letters is no content id");
  }

  @Test
  void shouldRefuseVersionsAndHashesThatItDoesNotKnow() {
    var id = ContentId.parse(RAW).bytes();

    assertThatThrownBy(() -> ContentId.read(Bytes.hex("02").concat(id.slice(1, 36))))
        .hasMessageContaining("neither version 0 nor version 1");
    assertThatThrownBy(() -> ContentId.read(Bytes.hex("01551320").concat(id.slice(4, 36))))
        .hasMessageContaining("SHA-256");
    assertThatThrownBy(() -> new ContentId(0, Codec.RAW, ContentId.parse(RAW).digest()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
