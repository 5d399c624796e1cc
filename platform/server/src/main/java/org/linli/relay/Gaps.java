package org.linli.relay;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The weeks without anybody that come soon, and the handovers that are missing. */
@Singleton
class Gaps {

  private static final AreaFilter ANYWHERE = AreaFilter.of("", "");

  private final Sql sql;
  private final Ahead ahead;

  Gaps(Sql sql, Ahead ahead) {
    this.sql = sql;
    this.ahead = ahead;
  }

  long count(Scope scope) {
    return count(ANYWHERE, scope);
  }

  long count(AreaFilter area, Scope scope) {
    Condition where = where(area, scope);
    return sql.query(
            "SELECT COUNT(*)" + Gap.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, the soonest first. */
  List<Gap> page(AreaFilter area, Scope scope, Paging paging) {
    Condition where = where(area, scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        Gap.SELECT + where.sql() + " ORDER BY t.week_on, t.id LIMIT ? OFFSET ?", values, Gap::read);
  }

  /** Those of a relay that nobody was told of yet. */
  List<Gap> untold(long relay) {
    Condition where = soon().and(Condition.of("t.relay_id = ? AND NOT t.told", relay));
    return sql.query(Gap.SELECT + where.sql() + " ORDER BY t.week_on", where.values(), Gap::read);
  }

  /** The relays with weeks that nobody was told of yet. */
  List<Long> relaysToTell() {
    Condition where = soon().and(Condition.of("NOT t.told"));
    return sql.query(
        "SELECT DISTINCT t.relay_id" + Gap.FROM + where.sql(),
        where.values(),
        row -> row.getLong(1));
  }

  /** How many handovers of the last four weeks are missing in a part of the tenant. */
  long unwritten(Scope scope) {
    Condition where =
        Condition.of(
                "t.week_on >= ? AND t.week_on < ? AND t.state = 'HELD'",
                Week.after(ahead.first(), -4),
                ahead.first())
            .and(Condition.within("c.path", scope));
    return sql.query(
            "SELECT COUNT(*) FROM relay_turn t"
                + " JOIN relay_turn n ON n.relay_id = t.relay_id AND n.week_on ="
                + " (SELECT MIN(x.week_on) FROM relay_turn x WHERE x.relay_id = t.relay_id"
                + " AND x.week_on > t.week_on AND x.state <> 'PAUSED')"
                + " AND NOT (n.team_id <=> t.team_id AND n.pairing_id <=> t.pairing_id)"
                + " JOIN relay r ON r.id = t.relay_id AND r.state = 'RUNNING'"
                + " JOIN project pr ON pr.id = r.project_id AND pr.closed_on IS NULL"
                + " JOIN community c ON c.id = pr.community_id"
                + " LEFT JOIN relay_handover h ON h.turn_id = t.id WHERE h.turn_id IS NULL AND "
                + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  private Condition where(AreaFilter area, Scope scope) {
    return soon().and(area.within("c.path", scope));
  }

  private Condition soon() {
    return Condition.of(
        "t.week_on >= ? AND t.week_on <= ? AND " + Turn.UNCOVERED, ahead.first(), ahead.last());
  }
}
