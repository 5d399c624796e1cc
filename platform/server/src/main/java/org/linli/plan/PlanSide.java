package org.linli.plan;

/** Who agrees to a plan. */
public enum PlanSide {
  /** The community itself, by proposing it. */
  COMMUNITY,
  /** Whom it is paired with. */
  PARTNER,
  /** The staff above it, where it has no pairing. */
  STAFF
}
