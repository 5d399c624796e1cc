package org.linli.plan;

/** What somebody said who was asked to agree to a plan. */
public enum PlanAnswer {
  /** They agree. */
  AGREED,
  /** They give it back and say why. */
  RETURNED
}
