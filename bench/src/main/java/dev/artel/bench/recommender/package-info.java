/** How fast the recommender is. */
@NullMarked
package dev.artel.bench.recommender;

import org.jspecify.annotations.NullMarked;
