package org.linli.key;

/** There is no usable master key; the message says so and what to do. */
public final class MasterKeyMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MasterKeyMissing(String message) {
    super(message);
  }
}
