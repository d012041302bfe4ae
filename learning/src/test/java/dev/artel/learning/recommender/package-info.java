/** What the tests of the recommender share. */
@NullMarked
package dev.artel.learning.recommender;

import org.jspecify.annotations.NullMarked;
