package org.linli.account;

import org.linli.tenant.TenantId;

/**
 * What a membership is in.
 *
 * @param kind the kind
 * @param id the tenant's id, the institution's code; for the platform its own name
 */
public record Subject(SubjectKind kind, String id) {

  /** The platform itself. */
  public static final Subject PLATFORM = new Subject(SubjectKind.PLATFORM, "platform");

  /** A tenant. */
  public static Subject of(TenantId tenant) {
    return new Subject(SubjectKind.TENANT, tenant.value());
  }
}
