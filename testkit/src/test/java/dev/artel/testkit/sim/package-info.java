@NullMarked
package dev.artel.testkit.sim;

import org.jspecify.annotations.NullMarked;
