package dev.artel.ledger.evm;

import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Paradigm;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** All the laws there are: what the contracts restate. */
final class Laws {
  static final LawBook BOOK =
      new LawBook(
          ServiceLoader.load(Paradigm.class).stream()
              .map(ServiceLoader.Provider::get)
              .collect(Collectors.toMap(Paradigm::name, Paradigm::law)));

  private Laws() {}
}
