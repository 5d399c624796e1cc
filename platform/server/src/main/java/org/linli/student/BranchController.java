package org.linli.student;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.web.DayOnRecord;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** A university's league branches at its desk, with the share of those that have a team. */
@Platform
@Controller("/university/branches")
@Produces(MediaType.TEXT_HTML)
final class BranchController {

  private static final int LONGEST = 120;
  private static final int LONGEST_PERSON = 60;

  private final Desks desks;
  private final BranchPages pages;
  private final KeepingBranches keeping;

  BranchController(Desks desks, BranchPages pages, KeepingBranches keeping) {
    this.desks = desks;
    this.pages = pages;
    this.keeping = keeping;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page list(
      @QueryValue(defaultValue = "0") long university,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "0") long part,
      @QueryValue(defaultValue = "") String lacking,
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "1") int page) {
    return desks.page(university, desk -> pages.list(desk, q, part, lacking, year, page));
  }

  @Get("/new")
  @Access(Role.INSTITUTION_STAFF)
  Page blank(@QueryValue(defaultValue = "0") long university) {
    return desks.page(university, desk -> pages.adding(desk, Form.empty()));
  }

  @Post
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@QueryValue(defaultValue = "0") long university, @Body Form form) {
    Desk desk = desks.get(university);
    Optional<Institution> college = desk.part(form);
    String name = form.required("name", LONGEST);
    Optional<LocalDate> since = form.day("since");
    Optional<Long> added =
        Trying.with(
            form,
            () ->
                desks.within(
                    desk.home(),
                    () -> keeping.add(college.orElseThrow(), name, since.orElse(null))));
    return added.isPresent()
        ? Redirect.outside("/university/branches/" + desk.key(added.get()))
            .saying("student.branch.added")
        : pages.adding(desk, form);
  }

  @Get("/{branch}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  Page show(String branch) {
    return shown(HomeKey.require(branch), Form.empty());
  }

  @Get("/{branch}/edit")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  Page edit(String branch) {
    HomeKey key = HomeKey.require(branch);
    return desks.within(key, () -> pages.changing(key, null));
  }

  @Post("/{branch}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(String branch, @Body Form form) {
    HomeKey key = HomeKey.require(branch);
    String name = form.required("name", LONGEST);
    Optional<LocalDate> since = form.day("since");
    return done(key, form, () -> keeping.change(key.id(), name, since.orElse(null)))
        ? back(key, "student.branch.changed")
        : desks.within(key, () -> pages.changing(key, form));
  }

  /** Dissolves the branch, or lets it be there again; the form says which. */
  @Post("/{branch}/state")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer setState(String branch, @Body Form form) {
    HomeKey key = HomeKey.require(branch);
    boolean dissolved = form.checked("dissolved");
    return done(key, form, () -> keeping.setDissolved(key.id(), dissolved))
        ? back(key, dissolved ? "student.branch.dissolved" : "student.branch.restored")
        : shown(key, form);
  }

  /** Names the volunteer service officer: by a student number, or by a name. */
  @Post("/{branch}/officer")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer nameOfficer(String branch, @Body Form form) {
    HomeKey key = HomeKey.require(branch);
    String number = form.text("number", 32);
    String name = form.text("name", LONGEST_PERSON);
    if (number.isEmpty() && name.isEmpty()) {
      form.reject("number", "student.refused.whichOfficer");
    }
    LocalDate from = DayOnRecord.read(form, "from");
    return done(key, form, () -> keeping.nameOfficer(key.id(), number, name, from))
        ? back(key, "student.officer.named")
        : shown(key, form);
  }

  @Post("/{branch}/officer/end")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer endOfficer(String branch, @Body Form form) {
    HomeKey key = HomeKey.require(branch);
    return done(key, form, () -> keeping.endOfficer(key.id()))
        ? back(key, "student.officer.ended")
        : shown(key, form);
  }

  @Post("/{branch}/teams")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer foundTeam(String branch, @Body Form form) {
    HomeKey key = HomeKey.require(branch);
    String name = form.required("teamName", LONGEST);
    Optional<TeamPlace> place = form.choice("place", TeamPlace.class);
    if (place.isEmpty()) {
      form.reject("place", "form.required");
    }
    LocalDate day = DayOnRecord.read(form, "establishedOn");
    return done(key, form, () -> keeping.foundTeam(key.id(), name, place.orElseThrow(), day))
        ? back(key, "student.team.founded")
        : shown(key, form);
  }

  /** Disbands a team from a day on; which one stands in the form. */
  @Post("/{branch}/teams/end")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "branch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer disbandTeam(String branch, @Body Form form) {
    HomeKey key = HomeKey.require(branch);
    long team = form.whole("team", 1, Long.MAX_VALUE).orElse(0L);
    LocalDate day = DayOnRecord.read(form, "disbandedOn");
    return done(key, form, () -> keeping.disbandTeam(key.id(), team, day))
        ? back(key, "student.team.disbanded")
        : shown(key, form);
  }

  private boolean done(HomeKey key, Form form, Runnable work) {
    return Trying.done(
        form,
        () ->
            desks.within(
                key,
                () -> {
                  work.run();
                  return key;
                }));
  }

  private Page shown(HomeKey key, Form form) {
    return desks.within(key, () -> pages.show(key, form));
  }

  private static Redirect back(HomeKey key, String messageKey) {
    return Redirect.outside("/university/branches/" + key).saying(messageKey);
  }
}
