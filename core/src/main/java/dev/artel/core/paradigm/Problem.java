package dev.artel.core.paradigm;

/** Something wrong in a file: on which line (0: none), what, and what to do about it. */
public record Problem(int line, String what, String remedy) {}
