package org.linli.external;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** The other systems, and what the columns of their spreadsheets are called. */
@Controller("/externals")
@Produces(MediaType.TEXT_HTML)
final class SystemController {

  static final int LONGEST = 60;
  static final int LONGEST_NOTE = 300;

  private final ExternalPages pages;
  private final SystemTable systems;
  private final KeepingSystems keeping;
  private final MappingColumns mapping;
  private final Clock clock;

  SystemController(
      ExternalPages pages,
      SystemTable systems,
      KeepingSystems keeping,
      MappingColumns mapping,
      Clock clock) {
    this.pages = pages;
    this.systems = systems;
    this.keeping = keeping;
    this.mapping = mapping;
    this.clock = clock;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list() {
    return pages.list();
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page ask() {
    return pages.adding(Form.empty());
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    String name = form.required("name", LONGEST);
    String note = form.text("note", LONGEST_NOTE);
    return Trying.with(form, () -> keeping.add(name, note))
        .<Answer>map(id -> Redirect.to("/externals/" + id).saying("external.added"))
        .orElseGet(() -> pages.adding(form));
  }

  @Get("/{system}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page show(long system) {
    LocalDate today = Time.today(clock);
    return pages.show(system, Form.empty().put("from", today.withDayOfYear(1)).put("until", today));
  }

  @Get("/{system}/edit")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page edit(long system) {
    ExternalSystem one = systems.get(system);
    return pages.editing(
        system,
        Form.empty()
            .put("name", one.name())
            .put("note", one.note())
            .put("used", one.isUsed() ? "true" : ""));
  }

  @Post("/{system}/edit")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long system, @Body Form form) {
    String name = form.required("name", LONGEST);
    String note = form.text("note", LONGEST_NOTE);
    return Trying.done(form, () -> keeping.change(system, name, note, form.checked("used")))
        ? Redirect.to("/externals/" + system).saying("external.changed")
        : pages.editing(system, form);
  }

  @Get("/{system}/out-columns")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page outColumns(long system) {
    return pages.outColumns(system, MappingColumns.shownOut(pages.columns(system, Direction.OUT)));
  }

  @Post("/{system}/out-columns")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer setOut(long system, @Body Form form) {
    var columns = MappingColumns.readOut(form);
    return Trying.done(form, () -> mapping.set(system, Direction.OUT, columns))
        ? Redirect.to("/externals/" + system).saying("external.columns.set")
        : pages.outColumns(system, form);
  }

  @Get("/{system}/in-columns")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page inColumns(long system) {
    return pages.inColumns(system, MappingColumns.shownIn(pages.columns(system, Direction.IN)));
  }

  @Post("/{system}/in-columns")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer setIn(long system, @Body Form form) {
    var columns = MappingColumns.readIn(form);
    return Trying.done(form, () -> mapping.set(system, Direction.IN, columns))
        ? Redirect.to("/externals/" + system).saying("external.columns.set")
        : pages.inColumns(system, form);
  }
}
