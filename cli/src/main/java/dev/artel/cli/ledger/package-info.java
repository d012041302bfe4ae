/** How ledgers and stores are found and opened, and ledgers read and shown. */
@NullMarked
package dev.artel.cli.ledger;

import org.jspecify.annotations.NullMarked;
