package org.linli.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** What stands in the versions of the current tenant's plans. */
@Singleton
class ContentTable {

  private static final String MONTHS = "m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12";

  private final Sql sql;

  ContentTable(Sql sql) {
    this.sql = sql;
  }

  PlanContent of(long version) {
    return of(List.of(version)).getOrDefault(version, PlanContent.NONE);
  }

  /** The contents of some versions, by version. */
  Map<Long, PlanContent> of(Collection<Long> versions) {
    Map<Long, List<PlanGoal>> goals =
        read(
            "SELECT version_id, sentence, target, unit FROM plan_goal WHERE ",
            versions,
            "place",
            row ->
                new PlanGoal(row.getString(2), row.getObject(3, Integer.class), row.getString(4)));
    Map<Long, List<PlanResource>> resources =
        read(
            "SELECT version_id, what, provider, amount, unit FROM plan_resource WHERE ",
            versions,
            "place",
            row ->
                new PlanResource(
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, Integer.class),
                    row.getString(5)));
    Map<Long, List<PlanItem>> items = items(versions);
    return versions.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    new PlanContent(
                        goals.getOrDefault(id, List.of()),
                        items.getOrDefault(id, List.of()),
                        resources.getOrDefault(id, List.of()))));
  }

  /** The projects in some versions, by version. */
  Map<Long, List<PlanItem>> items(Collection<Long> versions) {
    return read(
        "SELECT version_id, project_id, people, whom, " + MONTHS + " FROM plan_item WHERE ",
        versions,
        "project_id",
        ContentTable::item);
  }

  /** Writes a version anew. */
  void replace(long version, PlanContent content) {
    for (String table : List.of("plan_goal", "plan_resource", "plan_item")) {
      sql.update("DELETE FROM " + table + " WHERE version_id = ?", version);
    }
    write(version, content);
  }

  void write(long version, PlanContent content) {
    batch(
        "INSERT INTO plan_goal (version_id, place, sentence, target, unit) VALUES (?, ?, ?, ?, ?)",
        IntStream.range(0, content.goals().size())
            .mapToObj(
                place -> {
                  PlanGoal goal = content.goals().get(place);
                  return row(version, place, goal.sentence(), goal.target(), goal.unit());
                })
            .toList());
    batch(
        "INSERT INTO plan_resource (version_id, place, what, provider, amount, unit)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        IntStream.range(0, content.resources().size())
            .mapToObj(
                place -> {
                  PlanResource one = content.resources().get(place);
                  return row(version, place, one.what(), one.provider(), one.amount(), one.unit());
                })
            .toList());
    batch(
        "INSERT INTO plan_item (version_id, project_id, people, whom, "
            + MONTHS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        content.items().stream()
            .map(
                item -> {
                  List<@Nullable Object> row =
                      new ArrayList<>(row(version, item.project(), item.people(), item.whom()));
                  row.addAll(item.sessions());
                  return row;
                })
            .toList());
  }

  private void batch(String statement, List<List<@Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      sql.batch(statement, rows);
    }
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static PlanItem item(ResultSet row) throws SQLException {
    List<Integer> sessions = new ArrayList<>();
    for (int month = 1; month <= PlanItem.MONTHS; month++) {
      sessions.add(row.getInt(4 + month));
    }
    return new PlanItem(
        row.getLong(2), sessions, row.getObject(3, Integer.class), row.getString(4));
  }

  private <T> Map<Long, List<T>> read(
      String select, Collection<Long> versions, String order, Sql.Row<T> row) {
    Condition these = Condition.in("version_id", versions);
    return sql
        .query(
            select + these.sql() + " ORDER BY version_id, " + order,
            these.values(),
            found -> Map.entry(found.getLong(1), row.read(found)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
