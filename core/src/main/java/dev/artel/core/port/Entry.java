package dev.artel.core.port;

import dev.artel.core.law.Event;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;

/** One event of the log, and the command that caused it. */
public record Entry(Cursor at, long time, Hash commandId, Address sender, Event event) {}
