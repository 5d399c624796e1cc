package org.linli.activity;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.audit.AccountNames;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.hours.Occasions;
import org.linli.volunteer.ServiceType;

/** Tells the ledger what its sessions were (LAW-1). */
@Singleton
class ActivityOccasions implements Occasions {

  private final Sql sql;
  private final AccountNames accounts;

  ActivityOccasions(Sql sql, AccountNames accounts) {
    this.sql = sql;
    this.accounts = accounts;
  }

  private record Row(long session, Facts facts, long charge) {}

  @Override
  public Map<Long, Facts> of(Collection<Long> sessions) {
    Condition these = Condition.in("s.id", sessions);
    List<Row> rows =
        sql.query(
            "SELECT s.id, a.name, s.place, a.service_type, COALESCE(t.name, c.short_name),"
                + " a.charge_account FROM activity_session s JOIN activity a"
                + " ON a.id = s.activity_id JOIN community c ON c.id = a.community_id"
                + " LEFT JOIN team t ON t.id = a.team_id WHERE "
                + these.sql(),
            these.values(),
            row ->
                new Row(
                    row.getLong(1),
                    new Facts(
                        row.getString(2),
                        row.getString(3),
                        ServiceType.valueOf(row.getString(4)),
                        row.getString(5),
                        ""),
                    row.getLong(6)));
    Map<Long, String> names = accounts.names(rows.stream().map(Row::charge).distinct().toList());
    Map<Long, Facts> found = new HashMap<>();
    for (Row row : rows) {
      Facts one = row.facts();
      String charge = Optional.ofNullable(names.get(row.charge())).orElse("");
      found.put(
          row.session(),
          new Facts(one.activity(), one.place(), one.content(), one.organizer(), charge));
    }
    return found;
  }
}
