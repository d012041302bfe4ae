package dev.artel.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MultipartTest {
  private static final String FIELD =
      "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n";
  private static final String FILE =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";

  private static Multipart of(String text, long most) {
    return new Multipart(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "b", most);
  }

  @Test
  void shouldTellFieldsFromTheFile() throws IOException {
    var file = new ByteArrayOutputStream();

    var fields = of(FIELD + FILE + "one\r\n--a\r\r\n-two\r\n--b--\r\n", 100).read(file);

    assertThat(fields).containsEntry("csrf", "token").hasSize(1);
    assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("one\r\n--a\r\r\n-two");
  }

  @Test
  void shouldRefuseAFileThatIsTooLong() {
    assertThatThrownBy(
            () -> of(FILE + "x".repeat(101) + "\r\n--b--", 100).read(new ByteArrayOutputStream()))
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(413);
  }

  @Test
  void shouldRefuseWhatEndsInTheMiddle() {
    assertThatThrownBy(() -> of(FIELD + FILE + "half", 100).read(new ByteArrayOutputStream()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("did not come whole");
  }
}
