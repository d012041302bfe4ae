package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Bending;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Names that contribute their nonces last, or not at all, as suits the seats of the whole gang. The
 * first always contributes; without a beacon c others choose among 2^c seeds.
 */
final class Grinding implements Attack {
  private final List<Address> gang;
  private final Map<Address, Sealing> sealings = new ConcurrentHashMap<>();
  private final Map<Hash, List<Address>> chosen = new ConcurrentHashMap<>();

  Grinding(List<Address> gang) {
    this.gang = List.copyOf(gang);
  }

  @Override
  public Agenda bend(Agenda honest, View view) {
    var agenda =
        Bending.work(
                "nonce",
                (job, v) ->
                    tools -> {
                      sealings.put(v.self().address(), tools.sealing());
                      return job.run(tools);
                    })
            .bend(honest, view);
    var outlook = Outlook.of(view).orElseThrow();
    return outlook.phase() != Phase.DRAWING || contributes(outlook, view)
        ? agenda
        : Bending.without(CommitteeCommand.Contribute.class).bend(agenda, view);
  }

  private List<Address> last() {
    return gang.subList(1, gang.size());
  }

  private boolean contributes(Outlook outlook, View view) {
    var self = view.self().address();
    if (!last().contains(self)) {
      return true;
    }
    boolean othersDid =
        outlook.members().candidates().stream()
            .filter(c -> !last().contains(c.address()))
            .allMatch(CommitteeRow.Candidate::hasContributed);
    return othersDid
        && chosen.computeIfAbsent(outlook.task(), _ -> best(outlook, view)).contains(self);
  }

  /** Those of the last whose nonces, and no others, give the gang most seats. */
  private List<Address> best(Outlook outlook, View view) {
    return IntStream.range(0, 1 << last().size())
        .mapToObj(this::subset)
        .max(Comparator.comparingInt(some -> seats(outlook, view, some)))
        .orElseThrow();
  }

  private List<Address> subset(int bits) {
    return IntStream.range(0, last().size())
        .filter(i -> (bits >> i & 1) == 1)
        .mapToObj(last()::get)
        .toList();
  }

  /** In the first draws of all rounds, if these contribute. */
  private int seats(Outlook outlook, View view, List<Address> some) {
    var drawn =
        outlook.members().candidates().stream()
            .filter(c -> some.contains(c.address()) || !last().contains(c.address()))
            .toList();
    var nonces = new ArrayList<Hash>();
    drawn.forEach(c -> nonces.add(last().contains(c.address()) ? nonce(c) : c.nonce()));
    var domain = view.self().charter().domain();
    var base = Lots.base(domain, outlook.task(), Hash.ZERO, nonces);
    int all = drawn.stream().mapToInt(CommitteeRow.Candidate::units).sum();
    int tau = outlook.terms().stakes().tau();
    return IntStream.rangeClosed(1, outlook.terms().rounds())
        .mapToObj(round -> Lots.seed(base, round, 1))
        .mapToInt(
            seed ->
                drawn.stream()
                    .filter(c -> gang.contains(c.address()))
                    .mapToInt(c -> won(c, seed, tau, all))
                    .sum())
        .sum();
  }

  private Hash nonce(CommitteeRow.Candidate candidate) {
    var label = new Label(candidate.task(), candidate.address(), "nonce");
    return sealing(candidate).secret(label);
  }

  private int won(CommitteeRow.Candidate candidate, Hash seed, int tau, int all) {
    var proof = sealing(candidate).prove(seed).bytes();
    var output = Lots.output(seed, proof).orElseThrow().output();
    return Long.bitCount(Lots.units(output, candidate.units(), tau, all));
  }

  private Sealing sealing(CommitteeRow.Candidate candidate) {
    var sealing = sealings.get(candidate.address());
    if (sealing == null) {
      throw new IllegalStateException(candidate.address() + " has made no nonce");
    }
    return sealing;
  }
}
