/** The recommender's models side by side, on the same people. */
@NullMarked
package dev.artel.learning.recommender.table;

import org.jspecify.annotations.NullMarked;
