package org.linli.attendance;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.web.Part;

/** Sessions at which people forgot to check out, for programs. */
@Controller("/api/attendance/forgotten")
class ForgottenApi {

  private final Forgotten forgotten;
  private final Viewer viewer;

  ForgottenApi(Forgotten forgotten, Viewer viewer) {
    this.forgotten = forgotten;
    this.viewer = viewer;
  }

  /**
   * A part of the sessions at which people forgot to check out, the latest first.
   *
   * @param size sessions at once, at most 500
   */
  @Get
  @Access({
    Role.TENANT_ADMINISTRATOR,
    Role.STAFF,
    Role.STATION_HEAD,
    Role.SOCIAL_WORKER,
    Role.TEAM_LEADER
  })
  Part<Item> part(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Scope scope = Keepers.scope(viewer);
    Paging paging = Part.asked(page, size, forgotten.count(scope).sessions());
    return Part.of(paging, forgotten.page(scope, paging), Item::of);
  }

  /**
   * A session.
   *
   * @param people how many came and never checked out
   */
  @Serdeable
  record Item(long session, String name, Instant from, Instant to, long people) {

    static Item of(Forgotten.Line line) {
      return new Item(line.session(), line.name(), line.from(), line.to(), line.people());
    }
  }
}
