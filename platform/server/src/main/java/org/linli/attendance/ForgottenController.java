package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Sessions at which people forgot to check out, where the viewer keeps the lists. */
@Controller("/attendance/forgotten")
@Produces(MediaType.TEXT_HTML)
class ForgottenController {

  private static final int ON_A_PAGE = 50;

  private final Forgotten forgotten;
  private final Viewer viewer;

  ForgottenController(Forgotten forgotten, Viewer viewer) {
    this.forgotten = forgotten;
    this.viewer = viewer;
  }

  @Get
  @Access({
    Role.TENANT_ADMINISTRATOR,
    Role.STAFF,
    Role.STATION_HEAD,
    Role.SOCIAL_WORKER,
    Role.TEAM_LEADER
  })
  Page list(@QueryValue(defaultValue = "1") int page) {
    Scope scope = Keepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, forgotten.count(scope).sessions());
    return Page.of("attendance/forgotten")
        .crumb("/attendance", "attendance.menu")
        .with("rows", forgotten.page(scope, paging))
        .with("paging", paging);
  }
}
