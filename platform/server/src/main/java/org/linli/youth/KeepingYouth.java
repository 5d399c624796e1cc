package org.linli.youth;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.organization.OrganizationFacts;
import org.linli.organization.OrganizationKind;
import org.linli.organization.Organizations;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Says which organizations are young people's, and names their instructors. */
@Singleton
class KeepingYouth {

  private static final Set<OrganizationKind> KINDS =
      Set.of(OrganizationKind.SOCIAL_ORGANIZATION, OrganizationKind.VOLUNTEER_ORGANIZATION);

  private final YouthTable table;
  private final Organizations organizations;
  private final Audit audit;
  private final Clock clock;

  KeepingYouth(YouthTable table, Organizations organizations, Audit audit, Clock clock) {
    this.table = table;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether an organization can be young people's. */
  static boolean mayBe(OrganizationFacts organization) {
    return organization.dissolvedOn() == null && KINDS.contains(organization.kind());
  }

  /**
   * Says what a social organization of young people grew from.
   *
   * @throws Refused if it is no social organization, or exists no more
   */
  @Transactional
  void base(long organization, Basis basis) {
    table.lock(organization);
    if (!mayBe(organizations.find(organization).orElseThrow(Problem::notFound))) {
      throw new Refused("basis", "youth.refused.kind");
    }
    table.put(organization, basis);
    audit.record("youth.based", "organization", organization, Map.of("basis", basis.name()));
  }

  /**
   * Names the instructor from a day on; who was it until then no longer is.
   *
   * @throws Refused if it is no young people's organization, or the day lies ahead or before the
   *     present one's first
   */
  @Transactional
  void name(long organization, Instructor said, long by) {
    table.lock(organization);
    if (table.basis(organization).isEmpty()) {
      throw new Refused("name", "youth.refused.basis");
    }
    if (said.from().isAfter(Time.today(clock))) {
      throw new Refused("from", "organization.officer.refused.future");
    }
    Optional<Instructor> before = current(organization);
    if (before.filter(one -> said.from().isBefore(one.from())).isPresent()) {
      throw new Refused("from", "organization.officer.refused.before", before.get().from());
    }
    before.ifPresent(one -> table.end(one.id(), said.from()));
    table.name(organization, said, by);
    audit.record("youth.instructor-named", "organization", organization);
  }

  /** The instructor no longer is, from today on. */
  @Transactional
  void end(long organization) {
    table.lock(organization);
    current(organization)
        .ifPresent(
            one -> {
              table.end(one.id(), Time.today(clock));
              audit.record("youth.instructor-ended", "organization", organization);
            });
  }

  private Optional<Instructor> current(long organization) {
    return table.instructors(organization).stream().filter(one -> one.until() == null).findFirst();
  }
}
