package org.linli.tenant;

/** What a tenant stands for. */
public enum TenantKind {
  /** A province that oversees its cities; it keeps no communities of its own. */
  PROVINCE,
  /** A prefecture-level city. */
  CITY,
  /** A county-level district. */
  DISTRICT
}
