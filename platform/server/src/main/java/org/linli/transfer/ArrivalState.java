package org.linli.transfer;

/** How far a transfer is, where the person goes to. */
public enum ArrivalState {
  /** It waits for an answer. */
  WAITING,
  /** It was agreed to; the other side takes it off there. */
  AGREED,
  /** It counts here. */
  ACCEPTED,
  /** It was not taken, and went back. */
  REFUSED,
  /** The volunteer took it back. */
  WITHDRAWN
}
