package org.linli.student;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Part;
import org.linli.web.Platform;

/** What was told of a university's students, for programs of those who work for it. */
@Platform
@Controller("/university/api")
class ServiceApi {

  private final Desks desks;
  private final ClaimTable claims;
  private final ServiceTable services;
  private final Clock clock;

  ServiceApi(Desks desks, ClaimTable claims, ServiceTable services, Clock clock) {
    this.desks = desks;
    this.claims = claims;
    this.services = services;
    this.clock = clock;
  }

  /** Those who say to study there and wait for an answer, the oldest first. */
  @Get("/claims")
  @Access(Role.INSTITUTION_STAFF)
  Part<ClaimItem> claims(
      @QueryValue(defaultValue = "0") long university,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Desk desk = desks.get(university);
    return desks.within(
        desk.home(),
        () -> {
          Paging paging = Part.asked(page, size, claims.count(StudyState.ASKED, desk.scope()));
          return Part.of(
              paging,
              claims.page(StudyState.ASKED, desk.scope(), paging),
              one -> new ClaimItem(desk.key(one.id()).toString(), one.tenant(), one.number()));
        });
  }

  /**
   * Visits and minutes of the students who agreed, those with the most first. A visit is one
   * student on one day in one community.
   *
   * @param by COLLEGE, BRANCH or COMMUNITY
   * @param from the first day; else this school year's
   * @param to the last day; else today
   * @param size groups at once, at most 500
   */
  @Get("/service")
  @Access(Role.INSTITUTION_STAFF)
  Part<ServiceItem> service(
      @QueryValue(defaultValue = "0") long university,
      @QueryValue(defaultValue = "COLLEGE") ServiceTable.By by,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Desk desk = desks.get(university);
    Period period = Period.of(from, to, Time.today(clock));
    return desks.within(
        desk.home(),
        () -> {
          Paging paging = Part.asked(page, size, services.count(by, desk.scope(), period));
          return Part.of(
              paging,
              services.page(by, desk.scope(), period, paging),
              one ->
                  new ServiceItem(
                      one.key(),
                      one.label(),
                      one.students(),
                      one.visits(),
                      one.minutes(),
                      one.paired()));
        });
  }

  /** Someone who waits, by the student number they gave and the tenant where they serve. */
  @Serdeable
  record ClaimItem(String key, String tenant, String number) {}

  /**
   * Service of a group.
   *
   * @param key the college's or league branch's id, or tenant and community
   * @param paired the visits in communities that the university was paired with
   */
  @Serdeable
  record ServiceItem(
      String key, String label, long students, long visits, long minutes, long paired) {}
}
