/** The documented JSON API of a shop's node: the seven handlers of the paper's cloud functions. */
@NullMarked
package dev.artel.console.api;

import org.jspecify.annotations.NullMarked;
