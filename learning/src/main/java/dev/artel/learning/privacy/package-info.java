/** What training with noise gives away, counted. */
@NullMarked
package dev.artel.learning.privacy;

import org.jspecify.annotations.NullMarked;
