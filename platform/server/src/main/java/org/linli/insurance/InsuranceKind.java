package org.linli.insurance;

/** What a policy pays for. */
enum InsuranceKind {
  /** Accidents of the volunteers themselves; dangerous activities ask for it. */
  ACCIDENT,
  /** Harm done to others. */
  LIABILITY,
  OTHER
}
