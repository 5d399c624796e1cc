package org.linli.oversight;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.job.InEveryTenant;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.notice.OnceTold;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every night through what was posted since the last time, and a day before, as an entry may
 * be committed late. A night that was cut short is made up for: what was seen is noted at the end.
 */
@Singleton
public class LookingThrough {

  private static final Logger LOG = LoggerFactory.getLogger(LookingThrough.class);
  private static final String TOLD = "finding";
  private static final Set<Role> STAFF = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final InEveryTenant everywhere;
  private final Suspicions suspicions;
  private final OversightRules rules;
  private final FindingTable findings;
  private final Holders holders;
  private final Notices notices;
  private final OnceTold once;
  private final TransactionOperations<Connection> transactions;
  private final Sql sql;
  private final Clock clock;

  LookingThrough(
      InEveryTenant everywhere,
      Suspicions suspicions,
      OversightRules rules,
      FindingTable findings,
      Holders holders,
      Notices notices,
      OnceTold once,
      @Named("default") TransactionOperations<Connection> transactions,
      Sql sql,
      Clock clock) {
    this.everywhere = everywhere;
    this.suspicions = suspicions;
    this.rules = rules;
    this.findings = findings;
    this.holders = holders;
    this.notices = notices;
    this.once = once;
    this.transactions = transactions;
    this.sql = sql;
    this.clock = clock;
  }

  @Scheduled(cron = "0 15 4 * * *", zoneId = "Asia/Shanghai")
  void look() {
    everywhere.run("ledger-looking", Duration.ofHours(2), this::lookHere);
  }

  /** Looks through the current tenant's; tells how many things were found that weren't known. */
  public int lookHere() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    OversightRule rule = rules.now();
    Instant since = since();
    int found = 0;
    for (Cause cause : Cause.values()) {
      found +=
          transactions.executeWrite(status -> suspicions.find(cause, rule, since, now)).intValue();
    }
    transactions.executeWrite(
        status -> {
          tell();
          return sql.update(
              "INSERT INTO finding_scan (id, seen_to) VALUES (1, ?)"
                  + " ON DUPLICATE KEY UPDATE seen_to = VALUES(seen_to)",
              now);
        });
    LOG.info("{}: {} new findings in the ledger", CurrentTenant.get().id(), found);
    return found;
  }

  /** The beginning of the day before the last time; at the first time, of all. */
  private Instant since() {
    return sql
        .query(
            "SELECT seen_to FROM finding_scan", List.of(), row -> row.getTimestamp(1).toInstant())
        .stream()
        .findFirst()
        .map(
            seen ->
                LocalDate.ofInstant(seen, Time.ZONE)
                    .minusDays(1)
                    .atStartOfDay(Time.ZONE)
                    .toInstant())
        .orElse(Instant.EPOCH);
  }

  /** One notice for each of the staff with new findings in their scope. */
  private void tell() {
    List<Finding> fresh = findings.untold(OnceTold.notYet(TOLD, "f.id"));
    List<NewNotice> told = new ArrayList<>();
    holders
        .scopes(STAFF)
        .forEach(
            (account, scope) -> {
              long count = fresh.stream().filter(one -> scope.contains(one.path())).count();
              if (count > 0) {
                told.add(
                    new NewNotice(
                        NoticeKind.FINDINGS_FOUND,
                        account,
                        null,
                        "/findings",
                        List.of(Long.toString(count))));
              }
            });
    notices.write(told);
    once.told(TOLD, fresh.stream().map(Finding::id).toList());
  }
}
