package org.linli.notice;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Remembers what was told of a thing, for those who look again and again for something to tell. */
@Singleton
public class OnceTold {

  private final Sql sql;
  private final Clock clock;

  OnceTold(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * That something wasn't told yet, as a condition for a query.
   *
   * @param what what is told, at most 32 characters
   * @param id the column that holds the thing's id
   */
  public static Condition notYet(String what, String id) {
    return Condition.of(
        "NOT EXISTS (SELECT 1 FROM notice_told told WHERE told.what = ? AND told.object_id = "
            + id
            + ")",
        what);
  }

  /** It is being told, in the transaction that writes the notices. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void told(String what, Collection<Long> ids) {
    Instant now = clock.instant();
    sql.batch(
        "INSERT IGNORE INTO notice_told (what, object_id, told_at) VALUES (?, ?, ?)",
        ids.stream().map(id -> List.<Object>of(what, id, now)).toList());
  }
}
