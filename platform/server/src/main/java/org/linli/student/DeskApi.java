package org.linli.student;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.tenant.Time;
import org.linli.web.Part;
import org.linli.web.Platform;

/** What a university knows of its own, for programs of those who work for it; without names. */
@Platform
@Controller("/university/api")
class DeskApi {

  private static final int MOST_SCHOOLS = 500;

  private final Desks desks;
  private final StudentTable students;
  private final BranchTable branches;
  private final SchoolLinks schools;
  private final Clock clock;

  DeskApi(
      Desks desks, StudentTable students, BranchTable branches, SchoolLinks schools, Clock clock) {
    this.desks = desks;
    this.students = students;
    this.branches = branches;
    this.schools = schools;
    this.clock = clock;
  }

  /** The parts of the university that the viewer works for, as a tree. */
  @Get("/parts")
  @Access(Role.INSTITUTION_STAFF)
  List<PartItem> parts(@QueryValue(defaultValue = "0") long university) {
    return desks.find(university).stream()
        .flatMap(desk -> desk.parts().stream())
        .map(PartItem::of)
        .toList();
  }

  /**
   * The students, by college and number.
   *
   * @param university its id; else the first that the viewer works for
   * @param q the beginning of a student number, or a whole name
   * @param part one of the university's parts
   * @param left those who have left instead of those who are there
   * @param size students at once, at most 500
   */
  @Get("/students")
  @Access(Role.INSTITUTION_STAFF)
  Part<StudentItem> students(
      @QueryValue(defaultValue = "0") long university,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "0") long part,
      @QueryValue(defaultValue = "false") boolean left,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Desk desk = desks.get(university);
    StudentFilter filter = new StudentFilter(q, part, 0, left);
    Scope scope = desk.narrowed(part);
    return desks.within(
        desk.home(),
        () -> {
          Paging paging = Part.asked(page, size, students.count(filter, scope));
          return Part.of(
              paging,
              students.page(filter, scope, paging),
              one ->
                  new StudentItem(
                      desk.key(one.id()).toString(),
                      one.number(),
                      one.institution(),
                      one.branchName(),
                      one.entryYear()));
        });
  }

  /**
   * The league branches.
   *
   * @param university its id; else the first that the viewer works for
   * @param lacking {@code team} or {@code officer} for those without
   * @param year the year that teams are counted for; else this one
   * @param size branches at once, at most 500
   */
  @Get("/branches")
  @Access(Role.INSTITUTION_STAFF)
  Part<BranchItem> branches(
      @QueryValue(defaultValue = "0") long university,
      @QueryValue(defaultValue = "") String lacking,
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Desk desk = desks.get(university);
    BranchFilter filter = new BranchFilter("", 0, lacking, year(year));
    return desks.within(
        desk.home(),
        () -> {
          Paging paging = Part.asked(page, size, branches.count(filter, desk.scope()));
          return Part.of(
              paging,
              branches.page(filter, desk.scope(), paging),
              one ->
                  new BranchItem(
                      desk.key(one.branch().id()).toString(),
                      one.branch().name(),
                      one.branch().institution(),
                      one.students(),
                      one.officer() != null,
                      one.teams()));
        });
  }

  /** How many league branches have a team in a year (GD-2). */
  @Get("/share")
  @Access(Role.INSTITUTION_STAFF)
  ShareItem share(
      @QueryValue(defaultValue = "0") long university, @QueryValue(defaultValue = "0") int year) {
    Desk desk = desks.get(university);
    BranchFilter filter = new BranchFilter("", 0, "", year(year));
    return desks.within(
        desk.home(),
        () -> {
          BranchTable.Share all = BranchPages.sum(branches.shares(filter, desk.scope()));
          return new ShareItem(
              filter.year(),
              all.branches(),
              all.teams(),
              all.campus(),
              all.community(),
              all.officers());
        });
  }

  /** The links with middle schools, those that last first; at most 500. */
  @Get("/schools")
  @Access(Role.INSTITUTION_STAFF)
  List<SchoolItem> schools(@QueryValue(defaultValue = "0") long university) {
    Desk desk = desks.get(university);
    return desks.within(
        desk.home(),
        () ->
            schools.page(desk.scope(), new Paging(1, MOST_SCHOOLS, MOST_SCHOOLS)).stream()
                .map(
                    one ->
                        new SchoolItem(
                            desk.key(one.id()).toString(),
                            one.school(),
                            one.institution(),
                            one.what(),
                            one.fromOn(),
                            one.untilOn()))
                .toList());
  }

  private int year(int asked) {
    return asked == 0 ? Time.today(clock).getYear() : asked;
  }

  /** The university or a college. */
  @Serdeable
  record PartItem(long id, String name, boolean university) {

    static PartItem of(Institution one) {
      return new PartItem(one.id(), one.name(), one.isUniversity());
    }
  }

  /**
   * A student.
   *
   * @param key names the student at the desk
   * @param part the college's id
   */
  @Serdeable
  record StudentItem(
      String key, String number, long part, @Nullable String branch, @Nullable Integer entryYear) {}

  /**
   * A league branch.
   *
   * @param key names it at the desk
   * @param part the college's id
   * @param teams the names of the year's teams; absent when there is none
   */
  @Serdeable
  record BranchItem(
      String key, String name, long part, long students, boolean officer, @Nullable String teams) {}

  /**
   * League branches of a year.
   *
   * @param campus those with a team on the campus
   * @param community those with a team in communities
   */
  @Serdeable
  record ShareItem(
      int year, long branches, long teams, long campus, long community, long officers) {}

  /** A link with a middle school. */
  @Serdeable
  record SchoolItem(
      String key,
      String school,
      long part,
      String what,
      LocalDate from,
      @Nullable LocalDate until) {}
}
