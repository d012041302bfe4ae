package dev.artel.core.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands before the simple names of the records declared inside the annotated type, on the
 * wire: {@code Committee} and {@code Submit} make {@code CommitteeSubmit}. Without it: nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Prefix {
  String value();
}
