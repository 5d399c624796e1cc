package org.linli.pairing;

/** One of the two that are paired. */
public enum Side {
  /** The community, and whoever answers for it. */
  COMMUNITY,
  /** Whom it is paired with. */
  PARTNER;

  /** The other one. */
  public Side other() {
    return this == COMMUNITY ? PARTNER : COMMUNITY;
  }
}
