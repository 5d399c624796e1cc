package org.linli.plan;

/** Where a version of a plan stands. */
public enum PlanState {
  /** It is being written. */
  DRAFT,
  /** The community proposed it, and somebody who was asked hasn't answered. */
  PROPOSED,
  /** Everyone agreed: it holds. */
  AGREED,
  /** Somebody gave it back with a reason, the community itself among them. */
  RETURNED,
  /** It held until a newer one was agreed on. */
  SUPERSEDED;

  /** Whether both sides agreed on it. */
  boolean hasHeld() {
    return this == AGREED || this == SUPERSEDED;
  }
}
