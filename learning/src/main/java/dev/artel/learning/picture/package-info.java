/** Pictures as people keep them, made into what a model was trained on. */
@NullMarked
package dev.artel.learning.picture;

import org.jspecify.annotations.NullMarked;
