/** The rules that the ledger enforces, whichever ledger it is. */
@NullMarked
package dev.artel.core.law;

import org.jspecify.annotations.NullMarked;
