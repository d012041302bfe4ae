package dev.artel.core.paradigm;

/** One line of an audit. */
public record Finding(String subject, boolean agrees, String detail) {}
