package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.Communities;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.hours.ServedBetween.People;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/**
 * What was served between any two days is told from totals, and is what the ledger says when it is
 * counted anew: after entries, corrections, transfers, students who come and go, and whatever is
 * folded of it (GD-14, GD-17).
 */
@LinliTest
class ServedBetweenTest {

  private static final LocalDate BEGIN = LocalDate.of(2017, 11, 1);
  private static final int DAYS = 400;
  private static final String STANDS =
      " AND e.reverses_id IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id)";

  private final LinliServer server;
  private final Sql sql;
  private final TransactionOperations<Connection> transactions;

  ServedBetweenTest(LinliServer server, Sql sql, TransactionOperations<Connection> transactions) {
    this.server = server;
    this.sql = sql;
    this.transactions = transactions;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 20_240_630})
  void any_two_days_are_told_as_the_ledger_has_them(long seed) {
    in(
        () -> {
          List<Long> here = List.of(place(), place());
          LaidEntries laid = laid(seed);
          laid.lay(here, BEGIN, DAYS, 600);
          Random random = new Random(seed);
          for (int i = 0; i < 40; i++) {
            LocalDate from = BEGIN.plusDays(random.nextInt(DAYS));
            LocalDate to = from.plusDays(random.nextInt(DAYS / 2));
            matches(here, laid.projects(), from, to);
          }
          matches(here, laid.projects(), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30));
          matches(here, laid.projects(), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 15));
          assertThat(differences()).isEmpty();
        });
  }

  @Test
  void totals_that_are_gone_are_made_anew_from_the_ledger() {
    in(
        () -> {
          List<Long> here = List.of(place(), place());
          LaidEntries laid = laid(3);
          laid.lay(here, BEGIN, DAYS, 200);
          LocalDate to = BEGIN.plusDays(DAYS);
          Map<Long, People> before = between().people(here, BEGIN, to);
          for (Dimension one : Dimension.values()) {
            sql.update("DELETE FROM hours_total WHERE dimension = ?", one.name());
          }
          assertThat(between().people(here, BEGIN, to)).isNotEqualTo(before);
          assertThat(differences()).isNotEmpty();

          assertThat(server.get(Recounting.class).mend()).isPositive();
          assertThat(differences()).isEmpty();
          assertThat(between().people(here, BEGIN, to)).isEqualTo(before);
          assertThat(server.get(Recounting.class).mend()).as("a second time").isZero();
        });
  }

  @Test
  void what_was_folded_before_there_were_such_totals_is_in_them_however_often_they_are_laid() {
    in(
        () -> {
          laid(11).lay(List.of(place(), place()), BEGIN, DAYS, 300);
          for (Dimension one : Dimension.values()) {
            if (one.grain() != Grain.YEAR) {
              sql.update("DELETE FROM hours_total WHERE dimension = ?", one.name());
            }
          }
          assertThat(differences()).isNotEmpty();
          migration().forEach(sql::update);
          assertThat(differences()).isEmpty();
          migration().forEach(sql::update);
          assertThat(differences()).isEmpty();
        });
  }

  /** The statements of the migration that fill the totals. */
  private static List<String> migration() {
    try (InputStream file =
        ServedBetweenTest.class.getResourceAsStream("/db/tenant/V297__hours_between.sql")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.replaceAll("--[^\n]*", "").split(";"))
          .map(String::strip)
          .filter(one -> one.startsWith("INSERT"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void where_nothing_stands_nothing_is_told() {
    in(
        () -> {
          List<Long> here = List.of(place());
          LocalDate to = BEGIN.plusDays(DAYS);
          assertThat(between().people(here, BEGIN, to)).isEmpty();
          assertThat(between().sessions(here, BEGIN, to)).isEmpty();
          assertThat(between().visits(List.of(), BEGIN, to)).isEmpty();
        });
  }

  private void matches(List<Long> here, List<Long> projects, LocalDate from, LocalDate to) {
    String time = from + " to " + to;
    assertThat(between().people(here, from, to))
        .as(time)
        .isEqualTo(counted("e.community_id", here, "e.volunteer_id", "TRUE", from, to));
    assertThat(between().sessions(here, from, to))
        .as(time)
        .isEqualTo(numbers("e.community_id", here, "TRUE", from, to));
    assertThat(between().sessionsOfProjects(here, projects, from, to))
        .as(time)
        .isEqualTo(numbers("e.project_id", projects, "TRUE", from, to));
    assertThat(between().visits(here, from, to))
        .as(time)
        .isEqualTo(
            numbers(
                "e.community_id",
                here,
                "e.volunteer_id IN (SELECT open_volunteer FROM study WHERE state = 'JOINED')",
                from,
                to));
  }

  private Map<Long, Long> numbers(
      String subject, List<Long> subjects, String only, LocalDate from, LocalDate to) {
    return counted(subject, subjects, "e.session_id", only, from, to).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().people()));
  }

  private Map<Long, People> counted(
      String subject, List<Long> subjects, String what, String only, LocalDate from, LocalDate to) {
    Condition these = Condition.in(subject, subjects);
    List<Object> values = new ArrayList<>(List.of(from, to));
    values.addAll(these.values());
    return sql
        .query(
            "SELECT %s, COUNT(DISTINCT %s), SUM(e.minutes) FROM ledger_entry e WHERE %s"
                    .formatted(subject, what, only)
                + " AND e.served_on BETWEEN ? AND ? AND "
                + these.sql()
                + STANDS
                + " GROUP BY "
                + subject,
            values,
            row -> Map.entry(row.getLong(1), new People(row.getLong(2), row.getLong(3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Recounting.Difference> differences() {
    return server.get(Recounting.class).all();
  }

  private LaidEntries laid(long seed) {
    return new LaidEntries(sql, server.get(Folding.class), server.get(StudentTotals.class), seed);
  }

  private ServedBetween between() {
    return server.get(ServedBetween.class);
  }

  private long place() {
    return server
        .get(Communities.class)
        .namedPlace("时段" + UUID.randomUUID().toString().substring(0, 8), "440802001");
  }

  /** Nothing of it stays: other stories add up the whole ledger. */
  private void in(Runnable work) {
    server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () ->
                transactions.executeWrite(
                    status -> {
                      work.run();
                      status.setRollbackOnly();
                      return true;
                    }));
  }
}
