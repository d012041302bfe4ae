package dev.artel.paradigms.committee;

import dev.artel.core.law.Command;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Prefix;

/** What parties ask of a committee's law; docs/committee.md, section 4, says who may and when. */
@Prefix("Committee")
sealed interface CommitteeCommand extends Command {
  /** A command about a task that is there. */
  sealed interface OfTask extends CommitteeCommand {
    Hash task();
  }

  /** Posts a task with its whole escrow; its id is the id of this command. */
  record Post(Cid file, CommitteeTerms terms) implements CommitteeCommand {}

  /** Adds to the worker pot of every round not yet started. */
  record Fund(Hash task, Coins perRound) implements OfTask {}

  record Recruit(Hash task) implements OfTask {}

  record StartRound(Hash task) implements OfTask {}

  record SignUpWorker(Hash task, long samples) implements OfTask {}

  record SignUpValidator(Hash task, int units, Hash nonceHash) implements OfTask {}

  record Leave(Hash task) implements OfTask {}

  record Contribute(Hash task, Hash nonce) implements OfTask {}

  /** The grant of the starting model, and the list of the sealed fragments. */
  record Open(Hash task, Cid model, Cid data) implements OfTask {}

  record ClaimSeat(Hash task, int round, int draw, Bytes proof) implements OfTask {}

  record Pass(Hash task, int round, int draw) implements OfTask {}

  /** {@code cid} is the ciphertext's; with early release the grant's. */
  record Submit(Hash task, int round, Hash commitment, Cid cid) implements OfTask {}

  record ReleaseData(Hash task, int round, Cid grant) implements OfTask {}

  record Release(Hash task, int round, Cid grant) implements OfTask {}

  record Commit(Hash task, int round, int attempt, Hash hash) implements OfTask {}

  record Reveal(Hash task, int round, int attempt, Manifest manifest, Hash salt, Cid bundle)
      implements OfTask {}

  record StopTraining(Hash task) implements OfTask {}

  record Tick(Hash task) implements OfTask {}

  record Complain(Hash task) implements OfTask {}

  record Deliver(Hash task, Bytes wrap) implements OfTask {}

  record Received(Hash task) implements OfTask {}

  record Collect(Hash task) implements OfTask {}
}
