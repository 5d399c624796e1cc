package org.linli.submission;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.api.ReportTurn;
import org.linli.institution.Institution;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;

/** What a university's forms need of tenants beside its home. A bean of the one door to them. */
public interface RecordsElsewhere {

  /** Those of some universities that are paired with a community below a tenant today. */
  Set<Long> paired(Collection<Long> universities, TenantId above);

  /**
   * Asks every tenant that the home's own overseer oversees, and in which the university is or was
   * paired, what its records say of the university, and keeps the answers at home. Never within a
   * transaction: each tenant answers in one of its own.
   */
  void gather(Institution university, Tenant home, String form, List<ReportTurn> turns);
}
