package org.linli.duty;

/**
 * That a shift was offered to someone.
 *
 * @param state OFFERED, TAKEN or DECLINED
 */
record Offer(long shift, long volunteer, String state) {

  /** Whether an answer is awaited. */
  public boolean isOpen() {
    return state.equals("OFFERED");
  }
}
