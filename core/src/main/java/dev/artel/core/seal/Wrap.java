package dev.artel.core.seal;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;

/** A content key sealed to one receiver by HPKE. */
public record Wrap(Address receiver, Bytes sealed) {}
