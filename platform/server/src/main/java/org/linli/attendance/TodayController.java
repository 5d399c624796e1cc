package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.tenant.Time;

/** Today's sessions and the coming ones, with the way to their gates and lists. */
@Controller("/attendance")
@Produces(MediaType.TEXT_HTML)
final class TodayController {

  private final SessionsToday sessions;
  private final Clock clock;

  TodayController(SessionsToday sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Get
  @Access({
    Role.TENANT_ADMINISTRATOR,
    Role.STAFF,
    Role.STATION_HEAD,
    Role.SOCIAL_WORKER,
    Role.TEAM_LEADER
  })
  Page list(@QueryValue(defaultValue = "") String day, @QueryValue(defaultValue = "1") int page) {
    LocalDate from = day(day);
    SessionsToday.Part part = sessions.from(from, page);
    return Page.of("attendance/today")
        .with("from", from)
        .with("today", Time.today(clock))
        .with("lines", part.lines())
        .with("paging", part.paging());
  }

  private LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? Time.today(clock) : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return Time.today(clock);
    }
  }
}
