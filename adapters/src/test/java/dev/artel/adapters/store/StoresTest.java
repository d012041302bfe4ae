package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.Fetched;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoresTest {
  @TempDir Path base;

  private static StoreSettings settings(String json) {
    return Json.read(Json.parse(json), StoreSettings.class);
  }

  @Test
  void shouldOpenWhatTheSettingsName() throws IOException {
    var stores = new Stores(base, (settings, folder) -> new DirectoryStore(folder.resolve("s3")));

    try (var embedded = stores.open(settings("{}"));
        var directory = stores.open(settings("{\"kind\": \"directory\", \"path\": \"files\"}"));
        var kubo = stores.open(settings("{\"kind\": \"kubo\", \"url\": \"http://127.0.0.1:9\"}"))) {
      var content = new Pattern(1000);
      var id = embedded.put(content);

      assertThat(kubo).isInstanceOf(KuboStore.class);
      assertThat(base.resolve("store").resolve("format")).exists();
      assertThat(directory.put(content)).isEqualTo(id);
      assertThat(base.resolve("files").resolve(id.toString())).exists();
    }
  }

  @Test
  void shouldReadFromTheSources() throws IOException {
    var stores = new Stores(base, (settings, folder) -> new DirectoryStore(folder.resolve("s3")));
    var id = new DirectoryStore(base.resolve("theirs")).put(new Pattern(1000));

    try (var store =
        stores.open(settings("{\"sources\": [{\"kind\": \"directory\", \"path\": \"theirs\"}]}"))) {
      assertThat(((Fetched.Found) store.fetch(id, 1000)).bytes().size()).isEqualTo(1000);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"path\": \"\"}                                | needs its path",
        "{\"kind\": \"kubo\"}                            | needs its url",
        "{\"kind\": \"kubo\", \"url\": \"127.0.0.1:5001\"} | needs its url",
        "{\"kind\": \"s3\", \"url\": \"http://a:1\"}       | needs s3.bucket, s3.accessKey and",
        "{\"patience\": 0}                               | patience is 1 to 3600",
        "{\"kind\": \"floppy\"}                          | kind",
      })
  void shouldTellWhatIsWrongWithSettings(String json, String what) {
    var bound = Json.bind(Json.parse(json), StoreSettings.class);

    assertThat(bound)
        .isInstanceOfSatisfying(
            Binding.Wrong.class, wrong -> assertThat(wrong.faults().toString()).contains(what));
  }
}
