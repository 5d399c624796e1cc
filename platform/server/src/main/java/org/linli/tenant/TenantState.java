package org.linli.tenant;

/** Where a tenant stands in its life. */
public enum TenantState {
  /** Its file exists, its schema is being made. */
  ONBOARDING,
  /** Open to its people. */
  ACTIVE,
  /** Its people see a plain page; nothing is lost. */
  SUSPENDED
}
