/** The learner on LibTorch. No native tensor leaves this package. */
@NullMarked
package dev.artel.learning.torch;

import org.jspecify.annotations.NullMarked;
