package org.linli.relay;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Plans a relay of a project: what it is like, a look at its weeks, then it is kept. */
@Controller("/projects/{project}/relays")
@Produces(MediaType.TEXT_HTML)
final class RelayFormController {

  private final RelayPages pages;
  private final Drafting drafting;
  private final KeepingRelays keeping;
  private final Viewer viewer;
  private final Clock clock;

  RelayFormController(
      RelayPages pages, Drafting drafting, KeepingRelays keeping, Viewer viewer, Clock clock) {
    this.pages = pages;
    this.drafting = drafting;
    this.keeping = keeping;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  Page blank(long project) {
    return pages.planning(
        project,
        Form.empty()
            .put("name", pages.project(project).name())
            .put("from", Week.after(Week.of(Time.today(clock)), 1))
            .put("block", 1)
            .put("inHolidays", InHolidays.OPEN));
  }

  /** The weeks as they would be; nothing is kept. */
  @Post("/preview")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page preview(long project, @Body Form form) {
    return drafting
        .read(pages.project(project).community(), form)
        .map(draft -> pages.preview(project, form, draft))
        .orElseGet(() -> pages.planning(project, form));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer make(long project, @Body Form form) {
    Optional<Long> made =
        drafting
            .read(pages.project(project).community(), form)
            .flatMap(
                draft -> Trying.with(form, () -> keeping.make(project, draft, viewer.account())));
    return made.isPresent()
        ? Redirect.to("/relays/" + made.get()).saying("relay.made")
        : pages.planning(project, form);
  }
}
