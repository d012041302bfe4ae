/** Real engines for tests: started from contrib/engines, on free ports, and ended after use. */
@NullMarked
package dev.artel.testkit.engines;

import org.jspecify.annotations.NullMarked;
