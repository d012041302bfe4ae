/** A shop's own site: what to promote, what to contribute, how the others help. */
@NullMarked
package dev.artel.console.shop;

import org.jspecify.annotations.NullMarked;
