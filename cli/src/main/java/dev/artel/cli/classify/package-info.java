/** What a run's model sees in a picture. */
@NullMarked
package dev.artel.cli.classify;

import org.jspecify.annotations.NullMarked;
