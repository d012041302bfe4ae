/** What the product needs from outside: ledgers, stores, learners, data. */
@NullMarked
package dev.artel.core.port;

import org.jspecify.annotations.NullMarked;
