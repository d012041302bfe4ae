/** The explorer: any ledger, any paradigm, by the ledger port and the exhibits only. */
@NullMarked
package dev.artel.console.explorer;

import org.jspecify.annotations.NullMarked;
