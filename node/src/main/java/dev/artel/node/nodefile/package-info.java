/** The file that says what the owner of a node wants of it. */
@NullMarked
package dev.artel.node.nodefile;

import org.jspecify.annotations.NullMarked;
