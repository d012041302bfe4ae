/** What is left of a run: exhibits as JSON and as a page, the balance of coins, metrics. */
@NullMarked
package dev.artel.node.report;

import org.jspecify.annotations.NullMarked;
