package dev.artel.testkit.sim;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Learner;

/** What a scenario plays, and where. */
public record Setting(
    Paradigm paradigm, TaskFile file, Learner learner, Limits limits, Beacons beacons) {}
