/** The recommender's models: from rows to scores. */
@NullMarked
package dev.artel.learning.recommender.model;

import org.jspecify.annotations.NullMarked;
