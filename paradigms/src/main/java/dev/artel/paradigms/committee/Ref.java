package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Domain;

/** Which task a job is for: its ledger, its id, who posted it, and its file. */
record Ref(Domain domain, Hash task, Address requester, Cid file) {}
