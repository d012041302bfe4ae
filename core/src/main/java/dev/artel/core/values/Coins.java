package dev.artel.core.values;

import java.math.BigInteger;

/**
 * An amount of money in the smallest unit, from 0 to below 2^96. Arithmetic that leaves it throws.
 */
public record Coins(BigInteger units) implements Comparable<Coins> {
  public static final int BITS = 96;
  public static final Coins ZERO = new Coins(BigInteger.ZERO);

  public Coins {
    if (units.signum() < 0 || units.bitLength() > BITS) {
      throw new ArithmeticException("an amount of coins is from 0 to below 2^96, not " + units);
    }
  }

  public static Coins of(long units) {
    return new Coins(BigInteger.valueOf(units));
  }

  public Coins plus(Coins other) {
    return new Coins(units.add(other.units));
  }

  public Coins minus(Coins other) {
    return new Coins(units.subtract(other.units));
  }

  public Coins times(long factor) {
    return new Coins(units.multiply(BigInteger.valueOf(factor)));
  }

  /** Rounds down. */
  public Coins dividedBy(long divisor) {
    return new Coins(units.divide(BigInteger.valueOf(divisor)));
  }

  /** This amount times {@code part / whole}, rounded down once. */
  public Coins share(BigInteger part, BigInteger whole) {
    return new Coins(units.multiply(part).divide(whole));
  }

  public Coins min(Coins other) {
    return new Coins(units.min(other.units));
  }

  public boolean isZero() {
    return units.signum() == 0;
  }

  public boolean covers(Coins other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Coins other) {
    return units.compareTo(other.units);
  }

  @Override
  public String toString() {
    return units.toString();
  }
}
