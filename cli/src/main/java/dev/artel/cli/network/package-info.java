/** All parties of a run file on one machine, each in a process of its own. */
@NullMarked
package dev.artel.cli.network;

import org.jspecify.annotations.NullMarked;
