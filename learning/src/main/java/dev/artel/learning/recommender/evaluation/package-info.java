/** How good a ranking is: folds, measures, and how sure one can be of a difference. */
@NullMarked
package dev.artel.learning.recommender.evaluation;

import org.jspecify.annotations.NullMarked;
