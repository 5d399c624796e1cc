package org.linli.commendation;

/** How far a round is. */
enum Standing {
  /** Nobody is nominated yet. */
  DRAFTED,
  /** Somebody waits for a decision. */
  NOMINATING,
  /** All is decided, nothing published. */
  DECIDED,
  /** It is published, and changes no more. */
  PUBLISHED
}
