package dev.artel.ledger.evm;

import dev.artel.core.values.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the node what would become of a call, so that a refusal costs nothing. What is refused by
 * the last block may pass in the next one, after what is already under way: so the node's idea of
 * the next block has the last word.
 */
final class DryRun {
  private static final long MARGIN = 50_000;

  private final Rpc rpc;
  private final Reasons reasons;
  private final long limit;
  private final Counter<List<Object>, Rpc.Heard> calls;

  /** By function: the most gas that was allowed for it so far. */
  private final Map<Bytes, Long> usual = new ConcurrentHashMap<>();

  sealed interface Verdict {
    /**
     * @param gas to allow: others' commands may come first and make it costlier
     */
    record Passes(long gas) implements Verdict {}

    record Refused(String reason) implements Verdict {}
  }

  DryRun(Rpc rpc, Reasons reasons, EvmSettings.Gas gas) {
    this.rpc = rpc;
    this.reasons = reasons;
    this.limit = gas.limit();
    this.calls = new Counter<>(Rpc.MOST_IN_BATCH, all -> rpc.hear("eth_call", all));
  }

  Verdict of(ContractCall call) throws IOException, InterruptedException {
    var function = call.data().slice(0, Abi.SELECTOR);
    long gas = usual.getOrDefault(function, 0L);
    if (gas > 0 && suffices(call, gas)) {
      return new Verdict.Passes(gas);
    }
    var now = at(call, "latest");
    var verdict = now instanceof Verdict.Refused ? next(call, now) : now;
    if (verdict instanceof Verdict.Passes passes) {
      usual.merge(function, passes.gas(), Math::max);
    }
    return verdict;
  }

  /** Some nodes have no idea of the next block. */
  private Verdict next(ContractCall call, Verdict now) throws IOException {
    try {
      return at(call, "pending");
    } catch (RpcException e) {
      return now;
    }
  }

  /** An estimate costs a node several times as much as one call with what the last ones needed. */
  private boolean suffices(ContractCall call, long gas) throws IOException, InterruptedException {
    var parameters = new TreeMap<>(call.parameters());
    parameters.put("gas", Chain.hex(gas));
    return calls.ask(List.of(parameters, "latest")) instanceof Rpc.Heard.Answered;
  }

  private Verdict at(ContractCall call, String block) throws IOException {
    try {
      long estimate = rpc.call("eth_estimateGas", call.parameters(), block).number();
      if (estimate > limit) {
        throw new EvmException(
            "a command to %s needs %d gas, more than the %d allowed: raise the limit"
                .formatted(call.to(), estimate, limit));
      }
      return new Verdict.Passes(Math.min(limit, estimate + estimate / 2 + MARGIN));
    } catch (RpcException e) {
      return new Verdict.Refused(reasons.of(e));
    }
  }

  /** Why a call would fail right after a block; empty where it would not. */
  Optional<String> refusalAfter(ContractCall call, long height) throws IOException {
    try {
      rpc.call("eth_call", call.parameters(), Chain.hex(height));
      return Optional.empty();
    } catch (RpcException e) {
      return Optional.of(reasons.of(e));
    }
  }
}
