package dev.artel.learning.picture;

/**
 * Ink without dust: of the patches of ink that do not touch, those are forgotten that have very
 * little ink beside the one that has the most.
 */
final class Specks {
  private static final double LEAST_SHARE = 0.02;
  private static final int NEIGHBOURS = 9;

  private final Grid ink;
  private final float seen;
  private final boolean[] known;
  private final int[] patch;

  private Specks(Grid ink, float seen) {
    this.ink = ink;
    this.seen = seen;
    this.known = new boolean[ink.values().length];
    this.patch = new int[known.length];
  }

  /**
   * @param seen what is fainter belongs to no patch
   */
  static Grid removed(Grid ink, float seen) {
    double most = new Specks(ink, seen).most();
    return new Specks(ink, seen).without(LEAST_SHARE * most);
  }

  private double most() {
    double most = 0;
    for (int i = 0; i < known.length; i++) {
      most = Math.max(most, mass(gather(i)));
    }
    return most;
  }

  private Grid without(double least) {
    var left = ink.values().clone();
    for (int i = 0; i < known.length; i++) {
      int size = gather(i);
      if (mass(size) < least) {
        for (int k = 0; k < size; k++) {
          left[patch[k]] = 0;
        }
      }
    }
    return new Grid(ink.width(), ink.height(), left);
  }

  private double mass(int size) {
    double mass = 0;
    for (int k = 0; k < size; k++) {
      mass += ink.values()[patch[k]];
    }
    return mass;
  }

  /** Fills {@link #patch} with the patch of a pixel that is not known yet; its size. */
  private int gather(int start) {
    int size = add(start, 0);
    for (int next = 0; next < size; next++) {
      int x = patch[next] % ink.width();
      int y = patch[next] / ink.width();
      for (int way = 0; way < NEIGHBOURS; way++) {
        int besideX = x + way % 3 - 1;
        int besideY = y + way / 3 - 1;
        if (besideX >= 0 && besideX < ink.width() && besideY >= 0 && besideY < ink.height()) {
          size = add(besideY * ink.width() + besideX, size);
        }
      }
    }
    return size;
  }

  private int add(int at, int size) {
    if (known[at] || ink.values()[at] <= seen) {
      return size;
    }
    known[at] = true;
    patch[size] = at;
    return size + 1;
  }
}
