package org.linli.hours;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds every tenant's entries all day, and counts all totals anew each night. */
@Singleton
class NightlyHours {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyHours.class);

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final Folding folding;
  private final Recounting recounting;
  private final Recounts recounts;
  private final Clock clock;

  NightlyHours(
      OnOneNode onOneNode,
      Tenants tenants,
      Folding folding,
      Recounting recounting,
      Recounts recounts,
      Clock clock) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.folding = folding;
    this.recounting = recounting;
    this.recounts = recounts;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "${linli.hours.fold:30s}", initialDelay = "${linli.hours.fold:30s}")
  void fold() {
    onOneNode.run("hours-fold", Duration.ofMinutes(30), () -> everywhere(tenant -> foldAll()));
  }

  @Scheduled(cron = "0 30 3 * * *", zoneId = "Asia/Shanghai")
  void recount() {
    onOneNode.run("hours-recount", Duration.ofHours(3), () -> everywhere(this::recount));
  }

  private void foldAll() {
    while (folding.fold() > 0) {
      // A part at a time, so that no transaction is long.
    }
  }

  /** Counts those of the current tenant; says whether totals are the sums of their entries. */
  boolean recount(Tenant tenant) {
    Instant begun = clock.instant();
    var differences = recounting.all();
    recounts.keep(null, begun, differences);
    if (differences.isEmpty()) {
      LOG.info("{}: all totals of hours are the sums of their entries", tenant.id());
    } else {
      LOG.error("{}: totals that differ from their entries: {}", tenant.id(), differences);
    }
    return differences.isEmpty();
  }

  private void everywhere(Consumer<Tenant> work) {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) == TenantState.ONBOARDING) {
        continue;
      }
      try {
        tenants.within(tenant, () -> work.accept(tenant));
      } catch (RuntimeException e) {
        // One tenant's database may be away; the others' hours go on.
        LOG.warn("{}: its hours can't be folded or counted", tenant.id(), e);
      }
    }
  }
}
