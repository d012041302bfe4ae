package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Source;
import dev.artel.core.seal.Grant;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gives the keys of a judged round to those who are to have them. */
record Bundling(Vault vault, Docket docket, Checks checks) {
  /**
   * @param opened all updates that this seat opened, accepted or not
   */
  Cid put(Fragment.Good fragment, Vault.Sealed aggregate, List<Qualification.Ruling> opened)
      throws IOException {
    var updates = opened.stream().flatMap(ruling -> update(ruling).stream()).toList();
    var bundle = new Bundle(model(aggregate), fragment(fragment), updates);
    return vault.tools().store().put(Source.of(bundle.write()));
  }

  private Grant model(Vault.Sealed aggregate) {
    var audience = docket.audience();
    var readers =
        Stream.of(
                List.of(audience.requester()),
                audience.workers(),
                audience.candidates(),
                audience.auditors())
            .flatMap(List::stream)
            .toList();
    var label = StartModel.aggregateLabel(docket.ref().task(), docket.ballot().round());
    return vault.grant(aggregate, label, readers);
  }

  /** A fragment is used once; after the round all candidates may have it. */
  private Grant fragment(Fragment.Good fragment) {
    var spent = new Vault.Sealed(fragment.grant().ciphertext(), fragment.key());
    var label = RequesterJobs.fragmentLabel(docket.ref(), docket.ballot().round());
    var readers = new ArrayList<>(docket.audience().candidates());
    if (checks.dataForAuditors()) {
      readers.addAll(docket.audience().auditors());
    }
    return vault.grant(spent, label, readers);
  }

  private List<Grant> update(Qualification.Ruling ruling) {
    if (!(ruling.seen() instanceof Seen.Sound seen)) {
      return List.of();
    }
    var readers = new ArrayList<>(docket.audience().seats());
    readers.addAll(docket.audience().auditors());
    if (checks.openUpdates() && ruling.verdict() == Verdict.ACCEPTED) {
      readers.addAll(docket.audience().workers());
    }
    var label = Inspection.label(docket.ref().task(), docket.ballot().round(), seen.released());
    return List.of(vault.grant(new Vault.Sealed(seen.cipher(), seen.key()), label, readers));
  }
}
