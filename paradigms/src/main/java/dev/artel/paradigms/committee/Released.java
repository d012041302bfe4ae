package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;

/**
 * An update whose key its worker has released.
 *
 * @param index the worker's sign-up index
 * @param samples as the worker declared them
 * @param commitment what was committed to before any key was released
 * @param cid the ciphertext
 * @param grant the key, wrapped to the seats
 */
record Released(int index, Address worker, long samples, Hash commitment, Cid cid, Cid grant) {}
