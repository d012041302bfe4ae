/** Ciphertexts, grants and labels: everything private. */
@NullMarked
package dev.artel.core.seal;

import org.jspecify.annotations.NullMarked;
