package org.linli.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.RegularProject;
import org.linli.api.CommunityService.Served;
import org.linli.api.UniversityService;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** What one university did in communities, for the form that it sends (GD-15, GD-17). */
@LinliTest
class UniversityServiceTest {

  private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
  private static final LocalDate TO = LocalDate.of(2021, 6, 30);
  private static final LocalDate CONSENT = LocalDate.of(2021, 2, 1);

  private final LinliServer server;
  private final Sql sql;
  private final UniversityService service;
  private final TransactionOperations<Connection> transactions;
  private final Institution ours;
  private final Institution college;
  private final Institution theirs;

  UniversityServiceTest(
      LinliServer server,
      Sql sql,
      UniversityService service,
      TransactionOperations<Connection> transactions) {
    this.server = server;
    this.sql = sql;
    this.service = service;
    this.transactions = transactions;
    Universities universities = new Universities(server);
    this.ours = universities.university();
    this.college = universities.college(ours, "海洋学院");
    this.theirs = universities.university();
  }

  @Test
  void its_own_people_are_counted_from_the_day_on_which_they_agreed() {
    Served served =
        in(
            () -> {
              long here = place();
              long student = student(ours, "JOINED");
              post(here, 0, student, CONSENT, 60);
              post(here, 0, student, CONSENT.plusDays(7), 30);
              post(here, 0, student, CONSENT.minusDays(1), 500);
              post(here, 0, student, TO.plusDays(1), 500);
              post(here, 0, student(ours, "ASKED"), CONSENT, 500);
              post(here, 0, student(theirs, "JOINED"), CONSENT, 500);
              post(here, 0, number(), CONSENT, 500);
              return service.served(key(), List.of(here), FROM, TO).get(here);
            });
    assertThat(served).isEqualTo(new Served(1, 90, 2, 2));
  }

  @Test
  void its_projects_are_the_regular_ones_that_its_people_came_to() {
    List<RegularProject> projects =
        in(
            () -> {
              long here = place();
              long regular = project(here, true);
              long once = project(here, false);
              long others = project(here, true);
              long student = student(ours, "JOINED");
              post(here, regular, student, CONSENT, 60);
              post(here, regular, number(), CONSENT, 60);
              post(here, once, student, CONSENT, 60);
              post(here, others, number(), CONSENT, 60);
              return service.regularProjects(key(), List.of(here), FROM, TO).get(here);
            });
    assertThat(projects).extracting(RegularProject::sessions).containsExactly(1L);
  }

  @Test
  void its_pairings_are_its_own_and_those_of_its_colleges() {
    Map<Long, List<Paired>> paired =
        in(
            () -> {
              long here = place();
              long there = place();
              pair(here, ours, "ACCEPTED", null);
              pair(here, college, "ACCEPTED", null);
              pair(here, theirs, "ACCEPTED", null);
              pair(there, ours, "PROPOSED", null);
              pair(there, ours, "ACCEPTED", FROM.minusDays(1));
              return service.paired(key(), FROM, TO);
            });
    assertThat(paired).hasSize(1);
    assertThat(paired.values().iterator().next())
        .extracting(Paired::partner)
        .containsExactly(ours.fullName(), college.fullName());
  }

  private String key() {
    return Long.toString(ours.id());
  }

  private long place() {
    return server
        .get(Communities.class)
        .namedPlace("服务" + UUID.randomUUID().toString().substring(0, 8), "440802001");
  }

  private static long number() {
    return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
  }

  private long student(Institution university, String state) {
    long volunteer = number();
    sql.insert(
        "INSERT INTO study (volunteer_id, open_volunteer, university_id, home, state, since,"
            + " consented_by, consented_at) VALUES (?, ?, ?, 'zhanjiang', ?, ?, 1, ?)",
        volunteer,
        volunteer,
        university.id(),
        state,
        CONSENT,
        Instant.EPOCH);
    return volunteer;
  }

  private void post(long community, long project, long volunteer, LocalDate day, int minutes) {
    Instant begin = day.atTime(2, 0).toInstant(java.time.ZoneOffset.UTC);
    sql.insert(
        "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id, project_id,"
            + " served_on, started_at, ended_at, minutes, evidence, reason, posted_by, posted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ROSTER', '', 1, ?)",
        UUID.randomUUID().toString(),
        volunteer,
        number(),
        community,
        project == 0 ? null : project,
        day,
        begin,
        begin.plus(1, ChronoUnit.HOURS),
        minutes,
        begin);
  }

  private long project(long community, boolean regular) {
    return sql.insert(
        "INSERT INTO project (community_id, name, category, target_group, service_type,"
            + " brand_tags, is_regular, year_plan, closed_on, created_at)"
            + " VALUES (?, '项目', 'CARE', 'ELDERLY', 'ELDERLY_CARE', '', ?, '每周六', NULL, ?)",
        community,
        regular,
        Instant.EPOCH);
  }

  private void pair(long community, Institution partner, String state, @Nullable LocalDate until) {
    sql.insert(
        "INSERT INTO pairing (community_id, partner_kind, partner_name, institution_id, manner,"
            + " duty, purpose, from_on, until_on, state, proposed_by, version)"
            + " VALUES (?, 'UNIVERSITY', ?, ?, 'AREA', '', '', ?, ?, ?, 'COMMUNITY', 1)",
        community,
        partner.fullName(),
        partner.id(),
        FROM.minusYears(1),
        until,
        state);
  }

  /** Nothing of it stays: other stories add up the whole ledger. */
  private <T> T in(Supplier<T> work) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () ->
                transactions.executeWrite(
                    status -> {
                      T found = work.get();
                      status.setRollbackOnly();
                      return found;
                    }));
  }
}
