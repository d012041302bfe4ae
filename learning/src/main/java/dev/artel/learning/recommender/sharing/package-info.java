/** What leaves a shop, what may come from others, and what either tells. */
@NullMarked
package dev.artel.learning.recommender.sharing;

import org.jspecify.annotations.NullMarked;
