package org.linli.student;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;

/** Puts the pages about students together, where their university is at home. */
@Singleton
class StudentPages {

  private static final int ON_A_PAGE = 50;

  private final StudentTable students;
  private final KeepingStudents keeping;
  private final Rosters rosters;
  private final BranchTable branches;
  private final ServiceTable services;
  private final ClaimTable claims;
  private final ServicePages places;
  private final Institutions institutions;

  StudentPages(
      StudentTable students,
      KeepingStudents keeping,
      Rosters rosters,
      BranchTable branches,
      ServiceTable services,
      ClaimTable claims,
      ServicePages places,
      Institutions institutions) {
    this.students = students;
    this.keeping = keeping;
    this.rosters = rosters;
    this.branches = branches;
    this.services = services;
    this.claims = claims;
    this.places = places;
    this.institutions = institutions;
  }

  /** What a student served in one community on one day. */
  record Visited(String place, ServiceTable.Visit visit) {}

  /** A line of the list. */
  record Line(HomeKey key, Student student, String college) {}

  static Page page(String view) {
    return Page.of(view).crumb("/university", "university.title");
  }

  Page list(Desk desk, StudentFilter filter, int page) {
    Scope scope = desk.narrowed(filter.part());
    Paging paging = new Paging(page, ON_A_PAGE, students.count(filter, scope));
    Map<Long, String> colleges = desk.names();
    List<Line> lines =
        students.page(filter, scope, paging).stream()
            .map(
                one ->
                    new Line(desk.key(one.id()), one, colleges.getOrDefault(one.institution(), "")))
            .toList();
    return page("student/list")
        .with("filter", filter)
        .with("narrow", filter.isNarrow())
        .with("parts", desk.choices())
        .with("branches", filter.part() == 0 ? null : branches.choices(scope))
        .with("importedAt", rosters.importedAt(desk.university().id()).orElse(null))
        .with("lines", lines)
        .with("paging", paging);
  }

  Page show(HomeKey key, int page) {
    Student student = keeping.open(key.id());
    Paging paging = new Paging(page, ON_A_PAGE, services.countOf(student.id()));
    return page("student/show")
        .with(
            "joined",
            claims.joined(student.id()).stream().map(one -> places.place(one.tenant())).toList())
        .with(
            "visits",
            services.of(student.id(), paging).stream()
                .map(one -> new Visited(places.place(one.tenant()), one))
                .toList())
        .with("paging", paging)
        .crumb("/university/students", "student.title")
        .with("key", key)
        .with("student", student)
        .with(
            "college", institutions.find(student.institution()).map(Institution::name).orElse(""));
  }
}
