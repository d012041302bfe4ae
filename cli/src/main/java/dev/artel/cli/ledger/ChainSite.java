package dev.artel.cli.ledger;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.law.LawBook;
import dev.artel.core.port.Ledger;
import dev.artel.core.values.Address;
import dev.artel.ledger.evm.EvmDeployment;
import dev.artel.ledger.evm.EvmLedger;
import dev.artel.ledger.evm.EvmSettings;
import dev.artel.node.nodefile.LedgerPlace;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;

/** A ledger on Ethereum as node files describe it. */
record ChainSite(LedgerPlace place) implements Site {
  private static final BigInteger GWEI = BigInteger.TEN.pow(9);

  @Override
  public LawBook book() throws IOException {
    return Paradigms.book(EvmLedger.paradigms(url(), deployment(), settings()));
  }

  /** The writer's own key pays for gas. */
  @Override
  public Ledger open(LawBook book, Places.Writer writer) throws IOException {
    return EvmLedger.open(url(), deployment(), book, writer.keys(), settings());
  }

  @Override
  public Ledger look(LawBook book) throws IOException {
    return EvmLedger.openReadOnly(url(), deployment(), book, settings());
  }

  private URI url() {
    try {
      return URI.create(place.url());
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.BAD_FILE, "ledger.url: " + e.getMessage());
    }
  }

  private EvmDeployment deployment() {
    try {
      var contract = Address.hex(place.contract());
      return new EvmDeployment(place.chain(), contract, place.block(), List.of(), List.of());
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.BAD_FILE, "ledger.contract: " + e.getMessage());
    }
  }

  private EvmSettings settings() {
    var usual = EvmSettings.Gas.DEFAULTS;
    var cap = GWEI.multiply(BigInteger.valueOf(place.feeCap()));
    return EvmSettings.DEFAULTS
        .confirmed(place.confirmations())
        .costing(new EvmSettings.Gas(cap, usual.tip(), usual.limit()));
  }
}
