package dev.artel.core.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The most bytes or items that a component of a wire record may have. Strings count in UTF-8. Caps
 * are no part of a record's type: to raise one is no new record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Cap {
  /** Where none is given: a column of 8 bytes for each of 2,048 parties. */
  int BYTES = 16_384;

  int TEXT = 4_096;
  int ITEMS = 1_024;

  int value();
}
