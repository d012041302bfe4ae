/** How shops' sites bear many visitors. */
@NullMarked
package dev.artel.bench.console;

import org.jspecify.annotations.NullMarked;
