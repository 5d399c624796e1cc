package org.linli.submission;

import org.jspecify.annotations.Nullable;
import org.linli.institution.Institution;
import org.linli.tenant.Tenant;

/**
 * Who owes a form to the current tenant: a tenant below it, or a university at home in one.
 *
 * @param tenant where the form lies
 */
record Addressee(Tenant tenant, @Nullable Institution university) {

  /** By what it is asked for, as {@link Expected#key}. */
  String key() {
    Institution one = university;
    return one == null ? tenant.id().value() : Long.toString(one.id());
  }

  String name() {
    Institution one = university;
    return one == null ? tenant.name() : one.name();
  }

  /** The university's key; empty for a tenant's own form. */
  String unitKey() {
    return university == null ? "" : key();
  }
}
