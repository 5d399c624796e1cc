package org.linli.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.api.Communities;
import org.linli.api.UniversityVisits;
import org.linli.hours.HoursGround;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/** A university's desk, and volunteers who say that they study there. */
abstract class ConsentStories {

  static final String NAME = "陈晓宇";
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  final LinliServer server;
  final StudentGround ground;
  final Browser staff;
  final Someone beibei;

  ConsentStories(LinliServer server) {
    this.server = server;
    this.ground = new StudentGround(server, "zhanjiang");
    this.staff = ground.universities.logIn(ground.university);
    this.beibei = new Someone("beibei", "500109001");
  }

  void served(String figures) {
    Await.until(
        "the figures are " + figures,
        () ->
            Optional.of(staff.get("/university/service").html().select(".figures").text())
                .filter(text -> text.contains(figures)));
  }

  /** A volunteer of a tenant with an account of their own. */
  final class Someone {

    final String place = "花园" + UUID.randomUUID();
    private final long community;
    final long volunteer;
    final Browser browser;
    final HoursGround hours;
    final String at;

    Someone(String tenant, String township) {
      this.community =
          server
              .get(Tenants.class)
              .within(
                  server.tenant(tenant),
                  () -> server.get(Communities.class).namedPlace(place, township));
      ServingVolunteers volunteers = new ServingVolunteers(server, tenant);
      this.volunteer = volunteers.approved(community);
      this.browser = new People(server).logIn(volunteers.withAccount(volunteer));
      this.hours = new HoursGround(server, tenant);
      this.at = "/%s/volunteer/study/%d".formatted(tenant, volunteer);
    }

    Browser.Answer post(String below, Map<String, String> fields) {
      return StudentGround.post(browser, at, at + below, fields);
    }

    void says(String number, boolean earlier) {
      var answer =
          post(
              "",
              Map.of(
                  "university",
                  "" + ground.university.id(),
                  "number",
                  number,
                  "earlier",
                  Boolean.toString(earlier),
                  "consent",
                  "true"));
      assertThat(answer.status()).as(answer.html().select("main").text()).isEqualTo(303);
    }

    void withdraws(String told) {
      assertThat(post("/withdrawal", Map.of("told", told)).status()).isEqualTo(303);
    }

    String page() {
      return browser.get(at).html().select("main").text();
    }

    void reads(String words) {
      Await.until(
          "it says " + words, () -> Optional.of(page()).filter(text -> text.contains(words)));
    }

    /** In how many sessions of the community students served this year and the year before. */
    long visits() {
      UniversityVisits visits = server.get(UniversityVisits.class);
      int year = TODAY.getYear();
      return server
          .get(Tenants.class)
          .within(
              server.tenant("beibei"),
              () ->
                  visits.in(List.of(community), year).getOrDefault(community, 0L)
                      + visits.in(List.of(community), year - 1).getOrDefault(community, 0L));
    }

    /** On one of the first days of this school year. */
    long serves(int day, int minutes) {
      Instant from =
          SchoolYear.beginning(TODAY)
              .plusDays(day)
              .atTime(9, 0)
              .atZone(ZoneId.of("Asia/Shanghai"))
              .toInstant()
              .truncatedTo(ChronoUnit.MINUTES);
      return hours.serve(community, volunteer, from, minutes);
    }
  }
}
