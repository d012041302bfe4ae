package dev.artel.adapters.ledger;

import dev.artel.core.law.Signed;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Hash;
import java.util.concurrent.CompletableFuture;

/** A command that waits to be written, and who waits for its receipt. */
record Knock(Signed signed, Hash id, CompletableFuture<Receipt> answer) {
  Knock(Signed signed, Hash id) {
    this(signed, id, new CompletableFuture<>());
  }
}
