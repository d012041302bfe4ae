package dev.artel.core.law;

/** A kind of row; the first {@code keyWidth} components of the record are its key. */
public record Table<R extends Record>(Class<R> row, int keyWidth) {}
