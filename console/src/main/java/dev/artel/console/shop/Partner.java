package dev.artel.console.shop;

/**
 * A shop that takes part.
 *
 * @param address of its site; from the list of members, never from a request
 * @param published when its latest model was recorded, in seconds since 1970; 0 for never
 * @param self whether it is this shop
 */
public record Partner(String id, String name, String address, long published, boolean self) {}
