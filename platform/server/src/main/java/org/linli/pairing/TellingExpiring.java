package org.linli.pairing;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.linli.division.Sql;
import org.linli.job.InEveryTenant;
import org.linli.tenant.Time;

/** Tells once that a pairing comes to its last day within thirty days; an extended one again. */
@Singleton
class TellingExpiring {
  private static final int AT_ONCE = 500;

  private final InEveryTenant everywhere;
  private final InTenant inTenant;

  TellingExpiring(InEveryTenant everywhere, InTenant inTenant) {
    this.everywhere = everywhere;
    this.inTenant = inTenant;
  }

  @Scheduled(cron = "0 40 6 * * *", zoneId = "Asia/Shanghai")
  void tell() {
    everywhere.runWhereOpen("pairing-expiring", Duration.ofHours(1), inTenant::tell);
  }

  /** What is told in one tenant. */
  @Singleton
  static class InTenant {

    private final Sql sql;
    private final PairingTelling telling;
    private final Clock clock;

    InTenant(Sql sql, PairingTelling telling, Clock clock) {
      this.sql = sql;
      this.telling = telling;
      this.clock = clock;
    }

    @Transactional
    void tell() {
      LocalDate today = Time.today(clock);
      List<Pairing> some =
          sql.query(
              Pairing.SELECT
                  + "p.state = 'ACCEPTED' AND p.until_on >= ? AND p.until_on <= ?"
                  + " AND NOT EXISTS (SELECT 1 FROM pairing_told t WHERE t.pairing_id = p.id"
                  + " AND t.until_on = p.until_on) ORDER BY p.id LIMIT ?",
              List.of(today, today.plusDays(PairingFilter.NEAR), AT_ONCE),
              Pairing::read);
      if (some.isEmpty()) {
        return;
      }
      sql.batch(
          "INSERT IGNORE INTO pairing_told (pairing_id, until_on) VALUES (?, ?)",
          some.stream().map(one -> List.of(one.id(), lastDay(one))).toList());
      telling.near(some);
    }

    private static LocalDate lastDay(Pairing pairing) {
      return Objects.requireNonNull(pairing.terms().until());
    }
  }
}
