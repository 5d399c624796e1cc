package org.linli.insurance;

/** Whom a policy covers. */
enum Covers {
  /** All volunteers of the tenant. */
  TENANT,
  /** All volunteers of the community that keeps it. */
  COMMUNITY,
  /** Those whom it names. */
  NAMED
}
