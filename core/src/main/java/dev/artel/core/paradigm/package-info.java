/** A way in which the participants of a task co-operate, as the runtime sees it. */
@NullMarked
package dev.artel.core.paradigm;

import org.jspecify.annotations.NullMarked;
