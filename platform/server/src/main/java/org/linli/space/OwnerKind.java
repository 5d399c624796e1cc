package org.linli.space;

/** Whose a space is. */
enum OwnerKind {
  COMMUNITY,
  /** An organization of the register. */
  ORGANIZATION,
  /** A partner that the community is paired with. */
  PARTNER
}
