/** Who may come in: passwords, sessions, and patience with guessers. */
@NullMarked
package dev.artel.console.login;

import org.jspecify.annotations.NullMarked;
