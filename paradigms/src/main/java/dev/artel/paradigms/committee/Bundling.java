package dev.artel.paradigms.committee;

import dev.artel.core.port.Source;
import dev.artel.core.seal.Grant;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gives the keys of a judged round to those who are to have them. */
record Bundling(Vault vault, Docket docket) {
  Cid put(Brief brief, Fragment.Good fragment, Vault.Sealed aggregate, List<Seen.Sound> accepted)
      throws IOException {
    var readers = updateReaders(brief);
    var updates = accepted.stream().map(seen -> update(seen, readers)).toList();
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
    return vault.grant(spent, label, docket.audience().candidates());
  }

  private List<Vault.Receiver> updateReaders(Brief brief) {
    var readers = new ArrayList<>(docket.audience().seats());
    readers.addAll(docket.audience().auditors());
    if (brief.checks().openUpdates()) {
      readers.addAll(docket.audience().workers());
    }
    return readers;
  }

  private Grant update(Seen.Sound seen, List<Vault.Receiver> readers) {
    var label = Inspection.label(docket.ref().task(), docket.ballot().round(), seen.released());
    return vault.grant(new Vault.Sealed(seen.cipher(), seen.key()), label, readers);
  }
}
