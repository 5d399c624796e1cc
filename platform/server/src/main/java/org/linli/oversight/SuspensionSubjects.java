package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.audit.AccountNames;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspension.Kind;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.template.Messages;

/** Who had a part in what a case is about, and what they are called. */
@Singleton
class SuspensionSubjects {

  private static final int MOST = 100;
  private static final String BEHIND =
      " FROM finding_entry n JOIN ledger_entry e ON e.id = n.entry_id WHERE n.finding_id = ?";

  private final Sql sql;
  private final Volunteers volunteers;
  private final AccountNames names;
  private final Messages messages;

  SuspensionSubjects(Sql sql, Volunteers volunteers, AccountNames names, Messages messages) {
    this.sql = sql;
    this.volunteers = volunteers;
    this.names = names;
    this.messages = messages;
  }

  /** Those who may be suspended in a case, as a form offers them. */
  Map<String, String> of(FalseRecordCase found) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Kind kind : List.of(Kind.POSTER, Kind.TEAM, Kind.VOLUNTEER)) {
      named(kind, ids(kind, found.finding()))
          .forEach((id, name) -> all.put(NewSuspension.value(kind, id), say(kind, name)));
    }
    return all;
  }

  /** What some teams are called, by the team. */
  Map<Long, String> teams(Collection<Long> teams) {
    return named(Kind.TEAM, teams);
  }

  /** What those of some suspensions are called, by the suspension. */
  Map<Long, String> of(Collection<Suspension> suspensions) {
    Map<Long, String> all = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      List<Suspension> these = suspensions.stream().filter(one -> one.kind() == kind).toList();
      Map<Long, String> found = named(kind, these.stream().map(Suspension::subject).toList());
      these.forEach(one -> all.put(one.id(), say(kind, found.getOrDefault(one.subject(), "—"))));
    }
    return all;
  }

  /** What may not be done, as whoever is suspended reads it. */
  String what(Suspension one) {
    return messages.say(
        "oversight.suspension.what." + one.kind(),
        Optional.ofNullable(named(one.kind(), List.of(one.subject())).get(one.subject()))
            .orElse(""));
  }

  private String say(Kind kind, String name) {
    return messages.say("oversight.suspension.who." + kind, name);
  }

  private List<Long> ids(Kind kind, long finding) {
    String and = " UNION SELECT %s FROM finding f WHERE f.id = ? AND %s IS NOT NULL";
    return switch (kind) {
      case VOLUNTEER ->
          ids(
              "SELECT e.volunteer_id" + BEHIND + and.formatted("f.volunteer_id", "f.volunteer_id"),
              finding,
              finding);
      case TEAM ->
          ids("SELECT DISTINCT e.team_id" + BEHIND + " AND e.team_id IS NOT NULL", finding);
      case POSTER ->
          ids(
              "SELECT e.posted_by"
                  + BEHIND
                  + " UNION SELECT e.confirmed_by"
                  + BEHIND
                  + " AND e.confirmed_by IS NOT NULL"
                  + and.formatted("f.account", "f.account"),
              finding,
              finding,
              finding);
    };
  }

  private List<Long> ids(String query, Object... values) {
    return sql.query(query + " LIMIT " + MOST, List.of(values), row -> row.getLong(1));
  }

  private Map<Long, String> named(Kind kind, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> all = new LinkedHashMap<>();
    switch (kind) {
      case VOLUNTEER -> {
        Map<Long, VolunteerFacts> people = volunteers.byIds(ids);
        people.forEach((id, one) -> all.put(id, one.maskedName() + " " + one.number()));
      }
      case TEAM -> {
        Condition these = Condition.in("id", ids);
        sql.query(
                "SELECT id, name FROM team WHERE " + these.sql(),
                these.values(),
                row -> Map.entry(row.getLong(1), row.getString(2)))
            .forEach(one -> all.put(one.getKey(), one.getValue()));
      }
      case POSTER -> all.putAll(names.names(ids));
    }
    return all;
  }
}
