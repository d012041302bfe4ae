package dev.artel.core.weights;

/** A way to make one row of many. Its text is what {@link Aggregations#named} reads. */
sealed interface Rule
    permits Mean,
        EqualMean,
        Median,
        TrimmedMean,
        GeometricMedian,
        Krum,
        MultiKrum,
        NormClip,
        CentredClip,
        Neighbours {
  /** With fewer rows than this the rule is the mean. */
  int minimum();

  float[] combine(Stack stack, Blocks blocks);
}
