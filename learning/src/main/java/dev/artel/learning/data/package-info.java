/** Data of known form: readers, a synthetic stand-in, and what a party's part of it looks like. */
@NullMarked
package dev.artel.learning.data;

import org.jspecify.annotations.NullMarked;
