/** A recommender for shops that share no customer: see {@code docs/recommender.md}. */
@NullMarked
package dev.artel.learning.recommender;

import org.jspecify.annotations.NullMarked;
