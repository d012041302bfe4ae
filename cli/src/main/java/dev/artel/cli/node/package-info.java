/** A party's own node: its folder, what it stands on, what its owner asks of it. */
@NullMarked
package dev.artel.cli.node;

import org.jspecify.annotations.NullMarked;
