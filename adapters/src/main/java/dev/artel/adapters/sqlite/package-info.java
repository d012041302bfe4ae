/** SQLite as the ledger and the journal use it: one file, full sync, errors that say what to do. */
@NullMarked
package dev.artel.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
