package dev.artel.ledger.evm;

import dev.artel.core.law.Signed;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.io.IOException;

/** The half of the ledger that writes: tries a command for nothing first, then has it brought. */
interface Sender extends AutoCloseable {
  /** Of a ledger without a wallet. */
  Sender NONE = new ReadOnly();

  Receipt send(Signed command, Hash id) throws IOException, InterruptedException;

  @Override
  void close();

  /** Asks first, pays then. */
  record Paying(Lexicon lexicon, DryRun dryRun, Inquiry inquiry, Purse purse) implements Sender {
    @Override
    public Receipt send(Signed command, Hash id) throws IOException, InterruptedException {
      boolean direct = command.sender().equals(purse.wallet());
      var to = lexicon.contract(command.command());
      var call = new ContractCall(purse.wallet(), to, lexicon.call(command, direct));
      return switch (dryRun.of(call)) {
        case DryRun.Verdict.Refused refused -> inquiry.refused(id, refused.reason());
        case DryRun.Verdict.Passes passes -> purse.pay(new Parcel.Order(id, call, passes.gas()));
      };
    }

    @Override
    public void close() {
      purse.courier().close();
    }
  }

  /** Pays no more than its owner allows. */
  record Purse(Address wallet, Fees fees, Courier courier, EvmSettings.Pace pace) {
    Receipt pay(Parcel.Order order) throws IOException, InterruptedException {
      for (long i = pace.polls(); i > 0; i--) {
        if (fees.isAffordable()) {
          return courier.deliver(order);
        }
        Thread.sleep(pace.poll());
      }
      return new Receipt.Lost(fees.tooDear());
    }
  }

  /** Says so. */
  final class ReadOnly implements Sender {
    private ReadOnly() {}

    @Override
    public Receipt send(Signed command, Hash id) throws EvmException {
      throw new EvmException("the ledger was opened for reading only: open it with a wallet");
    }

    @Override
    public void close() {}
  }
}
