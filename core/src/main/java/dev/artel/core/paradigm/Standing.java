package dev.artel.core.paradigm;

import dev.artel.core.values.Address;
import java.util.List;

/**
 * Where a task stands, for live progress.
 *
 * @param stage what is going on, in the paradigm's words: {@code round 2 of 3: TRAINING}
 * @param done part of the whole task, 0 to 1
 * @param over whether nothing more will happen
 * @param waitsFor parties that the stage waits for
 * @param acted those of them that have acted
 */
public record Standing(
    String stage, double done, boolean over, List<Address> waitsFor, List<Address> acted) {}
