/** What the bench commands measure and show. */
@NullMarked
package dev.artel.cli.bench;

import org.jspecify.annotations.NullMarked;
