/**
 * What a ledger tells to whoever reads it from its first block, and whether the law bears it out.
 */
@NullMarked
package dev.artel.node.past;

import org.jspecify.annotations.NullMarked;
