/** What there is to say of a task before it is posted. */
@NullMarked
package dev.artel.cli.task;

import org.jspecify.annotations.NullMarked;
