/** What a terminal shows: exhibits, live progress, JSON. */
@NullMarked
package dev.artel.cli.show;

import org.jspecify.annotations.NullMarked;
