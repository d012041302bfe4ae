package dev.artel.ledger.evm;

import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How a node is spoken to. {@link #DEFAULTS} fit a chain of one's own with a block a second.
 *
 * @param confirmations blocks that must follow one before its events are read
 * @param logRange most blocks asked for at once
 */
public record EvmSettings(int confirmations, int logRange, Gas gas, Pace pace) {
  public static final EvmSettings DEFAULTS = new EvmSettings(0, 2_000, Gas.DEFAULTS, Pace.DEFAULTS);

  /**
   * What a transaction may cost.
   *
   * @param feeCap most wei for a unit of gas; no transaction offers more
   * @param tip least wei for a unit of gas offered to whoever makes the block
   * @param limit most gas that one transaction may take
   */
  public record Gas(BigInteger feeCap, BigInteger tip, long limit) {
    private static final BigInteger GWEI = BigInteger.TEN.pow(9);
    public static final Gas DEFAULTS =
        new Gas(GWEI.multiply(BigInteger.valueOf(100)), GWEI, 30_000_000);

    public Gas {
      if (tip.signum() < 0 || feeCap.compareTo(tip) < 0 || limit < 21_000) {
        throw new IllegalArgumentException(
            "a fee cap of %s, a tip of %s and a limit of %d gas allow no transaction"
                .formatted(feeCap, tip, limit));
      }
    }
  }

  /**
   * How long is waited for what.
   *
   * @param poll between two looks for a new block
   * @param patience for a transaction to be mined, before its command counts as lost
   * @param timeout for one answer of the node
   * @param clock only decides when the head is old enough to be asked for again
   */
  public record Pace(Duration poll, Duration patience, Duration timeout, InstantSource clock) {
    public static final Pace DEFAULTS =
        new Pace(
            Duration.ofMillis(500),
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            InstantSource.system());

    public Pace {
      if (!poll.isPositive() || !patience.isPositive() || !timeout.isPositive()) {
        throw new IllegalArgumentException("poll, patience and timeout are longer than nothing");
      }
    }

    public Pace every(Duration interval) {
      return new Pace(interval, patience, timeout, clock);
    }

    public Pace patient(Duration longer) {
      return new Pace(poll, longer, timeout, clock);
    }

    /** How many looks fit into the patience. */
    long polls() {
      return Math.max(1, patience.dividedBy(poll));
    }
  }

  public EvmSettings {
    if (confirmations < 0 || logRange < 1) {
      throw new IllegalArgumentException(
          "%d confirmations and %d blocks at once are too few".formatted(confirmations, logRange));
    }
  }

  public EvmSettings confirmed(int blocks) {
    return new EvmSettings(blocks, logRange, gas, pace);
  }

  public EvmSettings paced(Pace other) {
    return new EvmSettings(confirmations, logRange, gas, other);
  }

  public EvmSettings costing(Gas other) {
    return new EvmSettings(confirmations, logRange, other, pace);
  }

  public EvmSettings reading(int blocks) {
    return new EvmSettings(confirmations, blocks, gas, pace);
  }
}
