package org.linli.student;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** Opens the tenant where a university is at home, for those who work for it. */
@Singleton
class Desks {

  private final Institutions institutions;
  private final Tenants tenants;
  private final Viewer viewer;

  Desks(Institutions institutions, Tenants tenants, Viewer viewer) {
    this.institutions = institutions;
    this.tenants = tenants;
    this.viewer = viewer;
  }

  /**
   * The part of the universities that the viewer works for; ask before opening a tenant, where they
   * work for nothing.
   */
  Scope scope() {
    return viewer.scope(Role.INSTITUTION_STAFF);
  }

  /**
   * The desk of a university.
   *
   * @param university its id; 0 for the first of those whom the viewer works for
   * @return empty if there is none, or no tenant keeps its data
   */
  Optional<Desk> find(long university) {
    List<Institution> all = institutions.within(scope());
    long root =
        all.stream()
            .map(Institution::root)
            .filter(one -> university == 0 || one == university)
            .findFirst()
            .orElse(0L);
    List<Institution> parts = all.stream().filter(one -> one.root() == root).toList();
    Scope own =
        new Scope(
            scope().prefixes().stream()
                .filter(path -> parts.stream().anyMatch(part -> part.path().startsWith(path)))
                .toList());
    return institutions
        .find(root)
        .flatMap(
            one ->
                Optional.ofNullable(one.home())
                    .flatMap(tenants::find)
                    .map(home -> new Desk(one, home, own, parts)));
  }

  /** As {@link #find}; who has none is told what to do. */
  Desk get(long university) {
    return find(university).orElseThrow(() -> Problem.conflict("student.homeless.college"));
  }

  /** A page of a university; where no tenant keeps its data, the one that says what to do. */
  Page page(long university, Function<Desk, Page> work) {
    return find(university)
        .map(desk -> framed(desk, within(desk.home(), () -> work.apply(desk))))
        .orElseGet(this::homeless);
  }

  private Page framed(Desk desk, Page page) {
    Map<Long, String> universities = new LinkedHashMap<>();
    institutions
        .within(scope())
        .forEach(one -> universities.putIfAbsent(one.root(), one.university()));
    return page.with("desk", desk)
        .with("universities", universities.size() > 1 ? universities : null);
  }

  private Page homeless() {
    List<Institution> own = institutions.within(scope());
    return Page.of("student/homeless")
        .crumb("/university", "university.title")
        .with("own", own.stream().filter(Institution::isUniversity).findFirst().orElse(null));
  }

  /** Where an object is kept. */
  TenantId home(HomeKey key) {
    return tenants.find(key.tenant()).orElseThrow(Problem::notFound).id();
  }

  /** Does something where an object is kept. */
  <T> T within(HomeKey key, Supplier<T> work) {
    return within(tenants.find(key.tenant()).orElseThrow(Problem::notFound), work);
  }

  <T> T within(Tenant home, Supplier<T> work) {
    if (tenants.stateOf(home) != TenantState.ACTIVE) {
      throw Problem.conflict("university.closed", home.name());
    }
    return tenants.within(home, work);
  }
}
