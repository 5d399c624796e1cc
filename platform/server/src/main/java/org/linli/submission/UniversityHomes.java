package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.linli.api.Problem;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.institution.Institution;
import org.linli.institution.InstitutionKind;
import org.linli.institution.Institutions;
import org.linli.notice.NoticeHomes;
import org.linli.report.UniversityForms;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * Opens the tenant where a university is at home: its forms, what it typed and its sealed versions
 * lie there, as all of its own data does. That tenant's people don't get at them.
 */
@Singleton
class UniversityHomes implements NoticeHomes {

  private final Institutions institutions;
  private final Tenants tenants;
  private final RecordsElsewhere elsewhere;
  private final Viewer viewer;

  UniversityHomes(
      Institutions institutions, Tenants tenants, RecordsElsewhere elsewhere, Viewer viewer) {
    this.institutions = institutions;
    this.tenants = tenants;
    this.elsewhere = elsewhere;
    this.viewer = viewer;
  }

  /** The universities that the viewer works for as a whole: a college doesn't speak for all. */
  List<Institution> mine() {
    return institutions.within(viewer.scope(Role.INSTITUTION_STAFF)).stream()
        .filter(UniversityHomes::sends)
        .toList();
  }

  /** A university; whether the viewer works for it was looked at before. */
  Institution university(long id) {
    return institutions.find(id).filter(UniversityHomes::sends).orElseThrow(Problem::notFound);
  }

  private static boolean sends(Institution one) {
    return one.isUniversity() && one.kind() == InstitutionKind.UNIVERSITY;
  }

  /** Where it is at home; empty if no tenant keeps its data. */
  Optional<Tenant> home(Institution university) {
    return Optional.ofNullable(university.home()).flatMap(tenants::find);
  }

  /** As {@link #home}, where there must be one. */
  Tenant requireHome(Institution university) {
    return home(university).orElseThrow(() -> Problem.conflict("submission.university.homeless"));
  }

  /** Whether it owes anything: only who is paired in the province does (相关高校). */
  boolean isPaired(Institution university, Tenant home) {
    return home.above()
        .map(above -> elsewhere.paired(Set.of(university.id()), above))
        .filter(paired -> !paired.isEmpty())
        .isPresent();
  }

  /** The universities at home in the current tenant that owe forms (相关高校). */
  List<Institution> owing() {
    Tenant here = CurrentTenant.get();
    List<Institution> all = institutions.universitiesAtHome(here.id().value());
    if (all.isEmpty() || here.above().isEmpty()) {
      return List.of();
    }
    Set<Long> paired =
        elsewhere.paired(all.stream().map(Institution::id).toList(), here.above().orElseThrow());
    return all.stream().filter(one -> paired.contains(one.id())).toList();
  }

  /** What is told of a university's forms lies at home too. */
  @Override
  public List<Tenant> ofViewer() {
    return mine().stream()
        .flatMap(one -> home(one).stream())
        .distinct()
        .filter(this::isOpen)
        .toList();
  }

  /** Whether anything can be done at home now. */
  boolean isOpen(Tenant home) {
    return tenants.stateOf(home) == TenantState.ACTIVE;
  }

  /** Does something at home. */
  <T> T within(Tenant home, Supplier<T> work) {
    if (!isOpen(home)) {
      throw Problem.conflict("submission.university.closed", home.name());
    }
    return tenants.within(home, work);
  }

  /** The university as a unit of its home, where it must be asked. */
  static ReportUnit unit(Institution university) {
    return UniversityForms.unit(university.id(), university.name());
  }
}
