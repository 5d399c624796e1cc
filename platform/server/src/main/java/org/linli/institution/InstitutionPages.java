package org.linli.institution;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.account.InstitutionStaff;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** Puts the pages about institutions together, for the operator and for themselves. */
@Singleton
class InstitutionPages {

  private static final int ON_A_PAGE = 50;

  private final Institutions institutions;
  private final UniversityRows rows;
  private final InstitutionStaff staff;
  private final Tenants tenants;

  InstitutionPages(
      Institutions institutions, UniversityRows rows, InstitutionStaff staff, Tenants tenants) {
    this.institutions = institutions;
    this.rows = rows;
    this.staff = staff;
    this.tenants = tenants;
  }

  /** Someone with the names of the parts they work for. */
  record Worker(InstitutionStaff.Person person, List<String> parts) {}

  Page list(String q, int page) {
    String text = q.strip();
    Paging paging = new Paging(page, ON_A_PAGE, rows.count(text));
    return Page.of("institution/list")
        .crumb("/operator", "operator.title")
        .with("q", text)
        .with("rows", rows.page(text, paging))
        .with("homes", homes())
        .with("paging", paging);
  }

  Page adding(Form form) {
    return Page.of("institution/new")
        .crumb("/operator", "operator.title")
        .crumb("/operator/institutions", "institution.title")
        .with("kinds", InstitutionKind.values())
        .with("homes", homes())
        .with(form);
  }

  /** A university with its colleges and its people. */
  Page show(InstitutionDesk desk, long id, int page, Form form) {
    Institution university = university(id);
    List<Institution> tree = tree(university);
    Map<String, String> names =
        tree.stream().collect(Collectors.toMap(Institution::path, Institution::name));
    Paging paging = new Paging(page, ON_A_PAGE, staff.count(id));
    return desk.crumbs(Page.of("institution/show"))
        .with("base", desk.at(id))
        .with("operating", desk == InstitutionDesk.OPERATOR)
        .with("university", university)
        .with("home", homes().getOrDefault(university.home() == null ? "" : university.home(), ""))
        .with("colleges", tree.stream().filter(one -> !one.isUniversity()).toList())
        .with("parents", parts(tree))
        .with(
            "workers",
            staff.of(id, paging).stream()
                .map(
                    one ->
                        new Worker(
                            one,
                            one.scope().prefixes().stream()
                                .map(path -> names.getOrDefault(path, ""))
                                .toList()))
                .toList())
        .with("paging", paging)
        .with(form);
  }

  /** The form that changes what is said of a university, or the name of a college. */
  Page changing(InstitutionDesk desk, Institution one, Form form) {
    return crumbs(desk, Page.of("institution/change"), institutions.find(one.root()).orElseThrow())
        .with("base", desk.at(one.id()))
        .with("back", desk.at(one.root()))
        .with("institution", one)
        .with("homes", homes())
        .with(form);
  }

  Page inviting(InstitutionDesk desk, long id, Form form) {
    Institution university = university(id);
    return crumbs(desk, Page.of("institution/invite"), university)
        .with("base", desk.at(id))
        .with("university", university)
        .with("parts", parts(tree(university)))
        .with(form);
  }

  Page crumbs(InstitutionDesk desk, Page page, Institution university) {
    return desk.crumbs(page).crumb(desk.at(university.id()), Message.asItIs(university.name()));
  }

  Institution one(long id) {
    return institutions.find(id).orElseThrow(Problem::notFound);
  }

  Institution university(long id) {
    return institutions.find(id).filter(Institution::isUniversity).orElseThrow(Problem::notFound);
  }

  private List<Institution> tree(Institution university) {
    return institutions.within(new Scope(List.of(university.path())));
  }

  /** The university and its colleges to choose from. */
  private static Map<Long, String> parts(List<Institution> tree) {
    Map<Long, String> parts = new LinkedHashMap<>();
    tree.forEach(one -> parts.put(one.id(), "　".repeat(one.depth()) + one.name()));
    return parts;
  }

  private Map<String, String> homes() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Tenant tenant : tenants.all()) {
      names.put(tenant.id().value(), tenant.name());
    }
    return names;
  }
}
