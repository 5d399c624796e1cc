package org.linli.pairing;

/** Where a pairing stands; also what happened when it came to stand there. */
public enum PairingState {
  /** One side proposed it, and the other hasn't answered. */
  PROPOSED,
  /** Both agreed. */
  ACCEPTED,
  /** The other side declined. */
  DECLINED,
  /** Who proposed it took it back before there was an answer. */
  WITHDRAWN,
  /** It was in force, and one side ended it. */
  ENDED;

  /** What to say to who ends one that stands like this: before the answer, it is taken back. */
  public String endingKey() {
    return this == PROPOSED ? "pairing.withdrawn" : "pairing.ended";
  }

  /** Whether it stands in the way of another one of the same two. */
  boolean isOpen() {
    return this == PROPOSED || this == ACCEPTED;
  }
}
