package org.linli.account;

import org.linli.tenant.TenantId;

/**
 * What a membership is in.
 *
 * @param kind the kind
 * @param id the tenant's id, the institution's; for the platform its own name
 */
public record Subject(SubjectKind kind, String id) {

  /** The platform itself. */
  public static final Subject PLATFORM = new Subject(SubjectKind.PLATFORM, "platform");

  /** Every institution at once: what counts at the universities' desk, outside of any tenant. */
  static final Subject INSTITUTIONS = new Subject(SubjectKind.INSTITUTION, "");

  /** An institution. */
  public static Subject ofInstitution(long institution) {
    return new Subject(SubjectKind.INSTITUTION, Long.toString(institution));
  }

  /** Whether what someone is in the other counts here. */
  boolean holds(Subject other) {
    return equals(other) || equals(INSTITUTIONS) && other.kind == SubjectKind.INSTITUTION;
  }

  /** A tenant. */
  public static Subject of(TenantId tenant) {
    return new Subject(SubjectKind.TENANT, tenant.value());
  }
}
