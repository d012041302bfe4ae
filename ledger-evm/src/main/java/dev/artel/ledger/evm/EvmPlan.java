package dev.artel.ledger.evm;

import java.util.List;

/**
 * Which contracts stand beside the common law's, in the order of their deployment. Every argument
 * of a constructor is another contract of the plan, or {@link #ARTEL}, by its name; as addresses
 * are known beforehand, those that come later may be named too.
 */
public record EvmPlan(List<Contract> contracts) {
  public static final String ARTEL = "Artel";

  /** The common law alone. */
  public static final EvmPlan COMMON = new EvmPlan(List.of());

  /** With the laws of all paradigms that have a contract. */
  public static final EvmPlan ALL = COMMON;

  /**
   * @param name of the artefact
   * @param isLaw whether it may move coins; else it only helps
   */
  public record Contract(String name, boolean isLaw, List<String> arguments) {
    public Contract {
      arguments = List.copyOf(arguments);
    }
  }

  public EvmPlan {
    contracts = List.copyOf(contracts);
  }
}
