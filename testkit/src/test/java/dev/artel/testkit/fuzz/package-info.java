/** The readers of core under hostile bytes. */
@NullMarked
package dev.artel.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
