/** Keys, signatures, hashes and the verifiable random function. */
@NullMarked
package dev.artel.core.crypto;

import org.jspecify.annotations.NullMarked;
