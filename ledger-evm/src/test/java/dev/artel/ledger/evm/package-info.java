@NullMarked
package dev.artel.ledger.evm;

import org.jspecify.annotations.NullMarked;
