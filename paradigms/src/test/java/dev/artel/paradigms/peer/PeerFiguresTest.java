package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeerFiguresTest {
  private static final int ROUNDS = 3;
  private static final int MEMBERS = 3;

  /** Notes the paths that are looked for. */
  private record Noting(Journal journal, List<String> paths) implements Journal {
    @Override
    public <R extends Record> Optional<R> find(String path, Class<R> type) {
      paths.add(path);
      return journal.find(path, type);
    }

    @Override
    public void put(String path, Record result) {
      journal.put(path, result);
    }
  }

  @Test
  void shouldReadEachManifestOnceHoweverManyFiguresItHas() {
    var view = Circles.rounds(5, MEMBERS, ROUNDS).run().view(0);
    var noting = new Noting(view.journal(), new ArrayList<>());

    var exhibits =
        new PeerParadigm().exhibits(new View(view.rows(), view.now(), noting, view.self()));

    assertThat(exhibits)
        .extracting(Exhibit::title)
        .contains("What working together brings, on test rows");
    assertThat(noting.paths()).hasSize(MEMBERS * ROUNDS).doesNotHaveDuplicates();
  }
}
