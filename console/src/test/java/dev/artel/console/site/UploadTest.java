package dev.artel.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files come in whole and sound, or not at all. */
class UploadTest extends SiteTest {
  private static final String HEADER =
      "user_id,product_id,category_code,brand,price,event_type,user_session\n";

  @BeforeEach
  void login() throws Exception {
    visitor.login(village, Village.PASSWORD);
  }

  private Visitor.Answer upload(InputStream csv) throws Exception {
    var page = get("/contribute");
    var head = field("csrf", page.csrf()) + field("form", page.form());
    var file = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
    var parts = List.of(bytes(head + file), csv, bytes("\r\n--line--\r\n"));
    var body = new SequenceInputStream(Collections.enumeration(parts));
    var request =
        HttpRequest.newBuilder(URI.create(village.address() + "/contribute/upload"))
            .header("Content-Type", "multipart/form-data; boundary=line")
            .header("Origin", village.address())
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
    return visitor.send(request);
  }

  private static String field(String name, String value) {
    var head = "--line\r\nContent-Disposition: form-data; name=\"";
    return head + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldRefuseMoreThan64MebibytesAndLeaveNothingBehind() throws Exception {
    var before = uploads();

    var answer = upload(new Zeros((64L << 20) + 1));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("more than 64 MiB");
    assertThat(uploads()).isEqualTo(before);
    assertThat(village.together.versions()).isEqualTo(1);
  }

  private static Set<Path> uploads() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new TreeSet<>(
          files.filter(f -> f.getFileName().toString().startsWith("artel-upload")).toList());
    }
  }

  @Test
  void shouldNameCellsThatAreTooLong() throws Exception {
    var cell = "x".repeat(10_000);

    var answer = upload(bytes(HEADER + "1,1,a," + cell + ",1,view,\n2,2,,,1,view," + cell + "\n"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("line 2, brand")
        .contains("line 3, user_session")
        .contains("longer than 256 characters")
        .doesNotContain("x".repeat(41));
  }

  @Test
  void shouldRefuseWhatIsNotUtf8() throws Exception {
    var latin = (HEADER + "1,1,a,caf\u00E9,1,view,\n").getBytes(StandardCharsets.ISO_8859_1);

    var answer = upload(new ByteArrayInputStream(latin));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("is not UTF-8");
  }

  @Test
  void shouldTakeUtf8WithAndWithoutAMark() throws Exception {
    for (var mark : List.of("", "\uFEFF")) {
      var csv = HEADER.replace("\n", "\r\n") + "1,1,a,\"caf\u00E9, \"\"b\"\"\",1,view,\r\n";
      assertThat(upload(bytes(mark + csv)).body()).contains("1 new row.");
    }
  }

  @Test
  void shouldKeepAFileOnceItsReceiptIsConfirmed() throws Exception {
    var receipt = upload(bytes(HEADER + "88,3,,,1,view,\n"));

    post("/contribute/confirm", Map.of("csrf", receipt.csrf(), "form", receipt.form()));

    assertThat(village.together.versions()).isEqualTo(2);
  }

  @Test
  void shouldTellWhatIsWrongAndTakeNoneOfIt() throws Exception {
    var answer = upload(bytes(HEADER + "1,1,,,1,view,\n2,2,,,x,gaze,\n"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("line 3, price").contains("line 3, event_type");
    assertThat(village.together.versions()).isEqualTo(1);
  }

  /** So many of them, of which none is held. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? '0' : -1;
    }

    @Override
    public int read(byte[] to, int from, int most) {
      int count = (int) Math.min(most, left);
      Arrays.fill(to, from, from + count, (byte) '0');
      left -= count;
      return count == 0 ? -1 : count;
    }
  }
}
