package dev.artel.adapters.store;

import java.io.IOException;

/** Work that may fail, and be tried again. */
@FunctionalInterface
interface Attempt<T> {
  T run() throws IOException;
}
