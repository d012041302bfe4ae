/**
 * The committee paradigm: workers train; a committee drawn by lot scores every update, drops the
 * bad ones, aggregates the rest and measures contributions; a majority of equal results becomes the
 * round's outcome. Source: Refiner (PVLDB 14(12), 2021), made sound as docs/committee.md says.
 */
@NullMarked
package dev.artel.paradigms.committee;

import org.jspecify.annotations.NullMarked;
