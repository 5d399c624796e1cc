package org.linli.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunityService;
import org.linli.api.CommunityService.Needs;
import org.linli.api.CommunityService.RegularProject;
import org.linli.api.CommunityService.Served;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** What was done in a community in a period, for the reports that ask for it (GD-14, GD-17). */
@LinliTest
class CommunityServiceTest {

  private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
  private static final LocalDate TO = LocalDate.of(2021, 6, 30);

  private final LinliServer server;
  private final Sql sql;
  private final CommunityService service;

  private final TransactionOperations<Connection> transactions;

  CommunityServiceTest(
      LinliServer server,
      Sql sql,
      CommunityService service,
      TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
    this.server = server;
    this.sql = sql;
    this.service = service;
  }

  @Test
  void people_are_counted_once_and_what_was_taken_back_is_left_out() {
    Served served =
        in(
            () -> {
              long here = place();
              long session = number();
              long first = post(here, 0, session, 11, LocalDate.of(2021, 3, 1), 60, null);
              post(here, 0, session, 12, LocalDate.of(2021, 3, 1), 90, null);
              post(here, 0, number(), 11, LocalDate.of(2021, 6, 30), 30, null);
              post(here, 0, number(), 13, LocalDate.of(2021, 7, 1), 500, null);
              post(here, 0, session, 11, LocalDate.of(2021, 3, 1), -60, first);
              return service.served(List.of(here), FROM, TO).get(here);
            });
    assertThat(served).isEqualTo(new Served(2, 120, 2, 0));
  }

  @Test
  void students_whose_university_confirmed_them_count_as_its_visits() {
    Served served =
        in(
            () -> {
              long here = place();
              long student = number();
              study(student, "JOINED");
              long asked = number();
              study(asked, "ASKED");
              post(here, 0, number(), student, LocalDate.of(2021, 3, 1), 60, null);
              post(here, 0, number(), asked, LocalDate.of(2021, 3, 2), 60, null);
              return service.served(List.of(here), FROM, TO).get(here);
            });
    assertThat(served.sessions()).isEqualTo(2);
    assertThat(served.universitySessions()).isEqualTo(1);
  }

  @Test
  void a_project_has_the_sessions_of_the_period() {
    List<RegularProject> projects =
        in(
            () -> {
              long here = place();
              long running = project(here, true, null);
              project(here, false, null);
              project(here, true, LocalDate.of(2020, 12, 31));
              post(here, running, number(), 11, LocalDate.of(2021, 3, 1), 60, null);
              post(here, running, number(), 11, LocalDate.of(2021, 4, 1), 60, null);
              post(here, running, number(), 11, LocalDate.of(2020, 4, 1), 60, null);
              return service.regularProjects(List.of(here), FROM, TO).get(here);
            });
    assertThat(projects).extracting(RegularProject::sessions).containsExactly(2L);
    assertThat(projects).extracting(RegularProject::introduction).containsExactly("每周六");
  }

  @Test
  void pairings_count_while_their_days_touch_the_period() {
    in(
        () -> {
          long here = place();
          String path =
              sql.query(
                      "SELECT path FROM community WHERE id = ?",
                      List.of(here),
                      row -> row.getString(1))
                  .getFirst();
          pair(here, "UNIVERSITY", "某大学 某学院", "ACCEPTED", LocalDate.of(2021, 6, 30), null);
          pair(here, "PARTNER_UNIT", "某公司", "ACCEPTED", LocalDate.of(2021, 7, 1), null);
          pair(here, "UNIVERSITY", "某学校", "PROPOSED", LocalDate.of(2021, 1, 1), null);
          var paired = service.paired(new Scope(List.of(path)), FROM, TO).get(here);
          assertThat(paired)
              .extracting(CommunityService.Paired::partner)
              .containsExactly("某大学 某学院");
          assertThat(paired.getFirst().university()).isTrue();
          return "";
        });
  }

  @Test
  void a_community_of_which_nothing_is_known_is_missing() {
    in(
        () -> {
          long here = place();
          assertThat(service.served(List.of(here), FROM, TO)).isEmpty();
          assertThat(service.regularProjects(List.of(here), FROM, TO)).isEmpty();
          assertThat(service.needs(List.of(here), FROM, TO)).isEmpty();
          assertThat(service.served(List.of(), FROM, TO)).isEmpty();
          assertThat(new Needs(3, 1, 2).asked()).isEqualTo(3);
          return "";
        });
  }

  private long place() {
    return server
        .get(Communities.class)
        .namedPlace("服务" + UUID.randomUUID().toString().substring(0, 8), "440802001");
  }

  private static long number() {
    return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
  }

  private long post(
      long community,
      long project,
      long session,
      long volunteer,
      LocalDate day,
      int minutes,
      @Nullable Long reverses) {
    Instant begin = day.atTime(2, 0).toInstant(java.time.ZoneOffset.UTC);
    long entry =
        sql.insert(
            "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id,"
                + " project_id, served_on, started_at, ended_at, minutes, evidence, reverses_id,"
                + " reason, posted_by, posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ROSTER', ?,"
                + " '', 1, ?)",
            UUID.randomUUID().toString(),
            volunteer,
            session,
            community,
            project == 0 ? null : project,
            day,
            begin,
            begin.plus(1, ChronoUnit.HOURS),
            minutes,
            reverses,
            begin);
    sql.update("INSERT INTO unfolded_entry (entry_id) VALUES (?)", entry);
    return entry;
  }

  private void study(long volunteer, String state) {
    sql.insert(
        "INSERT INTO study (volunteer_id, open_volunteer, university_id, home, state, since,"
            + " consented_by, consented_at) VALUES (?, ?, 1, 'zhanjiang', ?, ?, 1, ?)",
        volunteer,
        volunteer,
        state,
        FROM,
        Instant.EPOCH);
  }

  private long project(long community, boolean regular, @Nullable LocalDate closed) {
    return sql.insert(
        "INSERT INTO project (community_id, name, category, target_group, service_type,"
            + " brand_tags, is_regular, year_plan, closed_on, created_at)"
            + " VALUES (?, '项目', 'CARE', 'ELDERLY', 'ELDERLY_CARE', '', ?, '每周六', ?, ?)",
        community,
        regular,
        closed,
        Instant.EPOCH);
  }

  private void pair(
      long community,
      String kind,
      String name,
      String state,
      LocalDate from,
      @Nullable LocalDate until) {
    sql.insert(
        "INSERT INTO pairing (community_id, partner_kind, partner_name, manner, duty, purpose,"
            + " from_on, until_on, state, proposed_by, version)"
            + " VALUES (?, ?, ?, 'AREA', '', '', ?, ?, ?, 'COMMUNITY', 1)",
        community,
        kind,
        name,
        from,
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
