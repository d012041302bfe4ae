/** The attack gym: a paradigm's gambits played against an honest task, in coins. */
@NullMarked
package dev.artel.cli.gym;

import org.jspecify.annotations.NullMarked;
