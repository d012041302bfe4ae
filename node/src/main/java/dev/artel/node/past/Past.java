package dev.artel.node.past;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Rows;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Ledger;
import dev.artel.core.runtime.Replica;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ledger read from its first block to the one that was its head when the reading began.
 *
 * @param log all entries, in order
 */
public record Past(Rows rows, List<Entry> log) {
  public Past {
    log = List.copyOf(log);
  }

  public static Past of(Ledger ledger, LawBook book) throws IOException, InterruptedException {
    long head = ledger.head().height();
    var replica = new Replica(book);
    var log = new ArrayList<Entry>();
    boolean more = true;
    while (more || replica.height() < head) {
      var batch = ledger.read(replica.next(), Duration.ZERO);
      switch (batch) {
        case Batch.Entries entries -> log.addAll(entries.entries());
        case Batch.Rewound _ -> log.clear();
      }
      more = replica.take(batch);
    }
    return new Past(replica.rows(), log);
  }

  /** The first task of this requester. */
  public Optional<Hash> taskOf(Address requester) {
    return rows.scan(CommonRow.TASKS).stream()
        .filter(task -> task.requester().equals(requester))
        .map(CommonRow.Task::task)
        .findFirst();
  }
}
