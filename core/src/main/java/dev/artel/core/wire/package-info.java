/** One reflective shape per record class, and its notations: EIP-712, JSON, row keys. */
@NullMarked
package dev.artel.core.wire;

import org.jspecify.annotations.NullMarked;
