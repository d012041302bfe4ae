/** What people did in a shop, as columns: read from CSV, carried as a dataset. */
@NullMarked
package dev.artel.learning.recommender.rows;

import org.jspecify.annotations.NullMarked;
