package org.linli.account;

/**
 * Where a request comes from, as far as it can be known.
 *
 * @param address the client's address
 * @param agent how the client calls itself
 */
record Origin(String address, String agent) {

  private static final int LONGEST_ADDRESS = 45;
  private static final int LONGEST_AGENT = 255;

  /** Cuts what is too long to be kept. */
  Origin {
    address = address.substring(0, Math.min(LONGEST_ADDRESS, address.length()));
    agent = agent.substring(0, Math.min(LONGEST_AGENT, agent.length()));
  }
}
