/** Networks as lists of layers, their shapes, the zoo, and plans of local training. */
@NullMarked
package dev.artel.learning.model;

import org.jspecify.annotations.NullMarked;
