/** The smallest paradigm that uses everything: the architecture's proof, and its guard. */
@NullMarked
package dev.artel.testkit.echo;

import org.jspecify.annotations.NullMarked;
