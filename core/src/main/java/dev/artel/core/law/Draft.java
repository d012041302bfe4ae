package dev.artel.core.law;

/** Rows as one command finds them, with what it has emitted so far already evolved. */
public interface Draft extends Rows {
  Call call();

  void emit(Event event);

  default Position at() {
    return call().at();
  }
}
