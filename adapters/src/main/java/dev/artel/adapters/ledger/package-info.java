/** The embedded ledger: one SQLite file with the rows and a hash-linked log of signed commands. */
@NullMarked
package dev.artel.adapters.ledger;

import org.jspecify.annotations.NullMarked;
