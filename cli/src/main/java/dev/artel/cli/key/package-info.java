/** Key files, and the passphrases that open them. */
@NullMarked
package dev.artel.cli.key;

import org.jspecify.annotations.NullMarked;
