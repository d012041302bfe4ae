package dev.artel.paradigms.peer;

import dev.artel.core.law.Command;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Cap;
import dev.artel.core.wire.Prefix;
import java.util.List;

/** What parties ask of the peer law; docs/peer.md says who may and when. */
@Prefix("Peer")
sealed interface PeerCommand extends Command {
  /** A command about a task that is there. */
  sealed interface OfTask extends PeerCommand {
    Hash task();
  }

  /** Posts a task with its whole escrow; its id is the id of this command. */
  record Post(Cid file, PeerTerms terms) implements PeerCommand {}

  /** Raises the pay of all rounds not yet closed. */
  record Fund(Hash task, Coins pay) implements OfTask {}

  /** Ends the task after the round under way. */
  record Stop(Hash task) implements OfTask {}

  /** Counts from the next round; brings an inactive member back too. */
  record Join(Hash task) implements OfTask {}

  /** Counts from the next round. */
  record Leave(Hash task) implements OfTask {}

  /**
   * @param round without rounds: the number of one's own version
   * @param cid the grant's; in a masked round the ciphertext's
   * @param parents content ids on record in the task that the model was made from
   */
  record Publish(
      Hash task,
      int round,
      Hash commitment,
      Cid cid,
      long samples,
      @Cap(PeerBounds.MAX_PARENTS) List<Cid> parents)
      implements OfTask {
    public Publish {
      parents = List.copyOf(parents);
    }
  }

  /** The key of a masked round's ciphertext, and the seeds shared with those who are missing. */
  record Release(Hash task, int round, Cid grant) implements OfTask {}

  /**
   * The result of one's own average.
   *
   * @param round without rounds: the number of one's own report
   * @param manifest the grant of all verdicts with their reasons
   * @param seen hash of what there was to be averaged
   * @param own whether the average was worse than one's own model, which stands in its place
   * @param leftOut whose model was left out, the first few of them
   */
  record Report(
      Hash task,
      int round,
      Hash commitment,
      Cid grant,
      Cid manifest,
      Hash seen,
      boolean own,
      @Cap(PeerBounds.MAX_LEFT_OUT) List<Address> leftOut)
      implements OfTask {
    public Report {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Anyone's: moves the task on where that is due. */
  record Tick(Hash task) implements OfTask {}

  /** Takes what one's models have earned, and in the end the bond. */
  record Collect(Hash task) implements OfTask {}
}
