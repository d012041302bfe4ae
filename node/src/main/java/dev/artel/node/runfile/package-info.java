/** The file that a user writes, from YAML to checked records. */
@NullMarked
package dev.artel.node.runfile;

import org.jspecify.annotations.NullMarked;
