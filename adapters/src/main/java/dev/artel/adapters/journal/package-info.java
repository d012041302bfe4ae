/** The journal: one SQLite file for the finished work of all parties of a run. */
@NullMarked
package dev.artel.adapters.journal;

import org.jspecify.annotations.NullMarked;
