package dev.artel.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Event;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.Law;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Reason;
import dev.artel.core.law.WritableRows;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Catalogue;
import dev.artel.core.wire.Prefix;
import dev.artel.testkit.FiveParties;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyLawTest {
  private static final LawBook BOOK = new LawBook(Map.of("faulty", new FaultyLaw()));

  @TempDir Path folder;

  @Test
  void shouldFailForTheCommandThatTheLawThrowsOnAndForNoOther() throws Exception {
    var genesis =
        new Genesis(
            "faulty",
            BOOK.catalogue().hash(),
            FiveParties.genesis().limits(),
            List.of(),
            List.of());
    try (var ledger =
        EmbeddedLedger.create(folder.resolve("ledger.db"), genesis, BOOK, InstantSource.system())) {
      var sender = FiveParties.KEYS.getFirst();
      var fault = FiveParties.sign(ledger.charter(), sender, 1, new FaultyCommand.Fail());

      assertThatThrownBy(() -> ledger.submit(fault))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(fault.id(ledger.charter().domain()).toString())
          .hasRootCauseMessage("a fault in the law");

      var enrol = new CommonCommand.Enrol(Hash.ZERO);
      assertThat(ledger.submit(FiveParties.sign(ledger.charter(), sender, 1, enrol)))
          .isInstanceOf(Receipt.Included.class);
      assertThat(ledger.verify().commands()).isEqualTo(1);
    }
  }

  @Prefix("Faulty")
  sealed interface FaultyCommand extends Command {
    record Fail() implements FaultyCommand {}
  }

  private static final class FaultyLaw implements Law {
    @Override
    public Catalogue catalogue() {
      return Catalogue.of(FaultyCommand.class);
    }

    @Override
    public Optional<Reason> decide(Draft draft, Address sender, Command command) {
      throw new IllegalArgumentException("a fault in the law");
    }

    @Override
    public void evolve(WritableRows rows, Event event) {}
  }
}
