package dev.artel.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.adapters.store.DirectoryStore;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.core.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRaceTest {
  @TempDir private Path folder;

  private List<StoreRow> race() throws IOException {
    var rows = new ArrayList<StoreRow>();
    try (var embedded = new EmbeddedStore(folder.resolve("embedded"));
        var directory = new DirectoryStore(folder.resolve("directory"))) {
      var race = new StoreRace(1, 2);
      rows.addAll(race.run(new StoreRace.Entrant("embedded", embedded, embedded)));
      rows.addAll(race.run(new StoreRace.Entrant("directory", directory, directory)));
    }
    return rows;
  }

  @Test
  void shouldTimeEachSizeInEachStore() throws IOException {
    var rows = race();

    assertThat(rows).extracting(StoreRow::store).containsExactly(stores());
    assertThat(rows).extracting(StoreRow::megabytes).containsExactly(1, 2, 1, 2);
    assertThat(rows).allMatch(row -> row.up() > 0 && row.down() > 0);
  }

  private static String[] stores() {
    return new String[] {"embedded", "embedded", "directory", "directory"};
  }

  @Test
  void shouldTellTableJsonAndPictures() throws IOException {
    var bench = new StoreBench(race(), List.of("without IPFS: it is not here"));

    assertThat(String.join("\n", bench.lines()))
        .contains("up, MB/s", "embedded", "directory", "322 s", "without IPFS");
    assertThat(Json.pretty(bench.tree())).contains("\"megabytes\": 2", "\"upRate\"");
    assertThat(bench.page()).contains("<polyline", "Upload", "Download");
  }

  @Test
  void shouldSayWhichStoreLosesContent() throws IOException {
    try (var own = new EmbeddedStore(folder.resolve("own"));
        var other = new EmbeddedStore(folder.resolve("other"))) {
      var entrant = new StoreRace.Entrant("forgetful", own, other);

      assertThatThrownBy(() -> new StoreRace(1).run(entrant))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("forgetful does not give back Qm");
    }
  }
}
