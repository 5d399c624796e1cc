package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Who asked for leave; only added to. */
@Singleton
class Leaves {

  private final Sql sql;
  private final Clock clock;

  Leaves(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(long shift, long volunteer, String reason, long by) {
    sql.insert(
        "INSERT INTO duty_leave (shift_id, volunteer_id, reason, asked_by, asked_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        shift,
        volunteer,
        reason,
        by,
        clock.instant());
  }

  /** Those of some shifts, the first one first. */
  List<Leave> of(Collection<Long> shifts) {
    return select(Condition.in("shift_id", shifts));
  }

  List<Leave> ofVolunteer(long volunteer) {
    return select(Condition.of("volunteer_id = ?", volunteer));
  }

  /** Forgets the reasons that someone gave. */
  void forget(long volunteer) {
    sql.update("UPDATE duty_leave SET reason = '' WHERE volunteer_id = ?", volunteer);
  }

  private List<Leave> select(Condition these) {
    return sql.query(
        "SELECT shift_id, volunteer_id, reason, asked_at FROM duty_leave WHERE "
            + these.sql()
            + " ORDER BY id",
        these.values(),
        row ->
            new Leave(
                row.getLong(1), row.getLong(2), row.getString(3), row.getTimestamp(4).toInstant()));
  }
}
