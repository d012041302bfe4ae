/** Language-neutral vectors, whatever the paradigm. */
@NullMarked
package dev.artel.paradigms.vectors;

import org.jspecify.annotations.NullMarked;
