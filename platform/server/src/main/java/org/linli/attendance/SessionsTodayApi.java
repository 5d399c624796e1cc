package org.linli.attendance;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;
import org.linli.web.Part;

/** The sessions that one notes coming and going at, and what is recorded late, for programs. */
@Controller("/api")
class SessionsTodayApi {

  private final SessionsToday today;
  private final Recording recording;
  private final Viewer viewer;
  private final Clock clock;

  SessionsTodayApi(SessionsToday today, Recording recording, Viewer viewer, Clock clock) {
    this.today = today;
    this.recording = recording;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Two weeks of sessions from a day on, the earliest first, twenty at once.
   *
   * @param day as 2026-12-01; today without one
   */
  @Get("/attendance")
  @Access({
    Role.TENANT_ADMINISTRATOR,
    Role.STAFF,
    Role.STATION_HEAD,
    Role.SOCIAL_WORKER,
    Role.TEAM_LEADER
  })
  Part<Item> list(@QueryValue @Nullable LocalDate day, @QueryValue(defaultValue = "1") int page) {
    SessionsToday.Part part = today.from(day == null ? Time.today(clock) : day, page);
    return Part.of(part.paging(), part.lines(), Item::of);
  }

  /**
   * Past sessions whose hours aren't all recorded, with the last day on which they are in time
   * (LAW-2), what ended first first.
   *
   * @param state LATE, SOON or CALM
   * @param size sessions at once, at most 500
   */
  @Get("/recording")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Unrecorded> recording(
      @QueryValue(defaultValue = "LATE") Recording.State state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, recording.count(state, scope).sessions());
    return Part.of(paging, recording.page(state, scope, paging), Unrecorded::of);
  }

  /**
   * A session.
   *
   * @param isOpen whether people can come in or leave now
   * @param isMine whether the viewer is in charge
   */
  @Serdeable
  record Item(
      long session,
      long community,
      String name,
      String place,
      Instant from,
      Instant to,
      boolean isOpen,
      boolean isMine) {

    static Item of(SessionsToday.Line line) {
      return new Item(
          line.facts().id(),
          line.facts().community(),
          line.facts().name(),
          line.facts().place(),
          line.facts().from(),
          line.facts().to(),
          line.isOpen(),
          line.isMine());
    }
  }

  /**
   * A session whose hours aren't all recorded.
   *
   * @param community the community's name
   * @param due the last day on which they are in time
   */
  @Serdeable
  record Unrecorded(
      long session,
      String name,
      String community,
      Instant from,
      Instant to,
      LocalDate due,
      Recording.State state) {

    static Unrecorded of(Recording.Line line) {
      return new Unrecorded(
          line.session(),
          line.name(),
          line.community(),
          line.from(),
          line.to(),
          line.deadline().due(),
          line.deadline().state());
    }
  }
}
