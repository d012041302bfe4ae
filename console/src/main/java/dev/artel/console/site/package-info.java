/** The pages of a shop's site. */
@NullMarked
package dev.artel.console.site;

import org.jspecify.annotations.NullMarked;
