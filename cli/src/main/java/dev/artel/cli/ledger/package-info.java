/** How ledgers are found, read and shown. */
@NullMarked
package dev.artel.cli.ledger;

import org.jspecify.annotations.NullMarked;
