package org.linli.report;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.job.OnOneNode;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts by itself, every few hours, what is missing in the forms that people work on now, so that
 * the first page knows it without filling any. A form that someone opens is counted then.
 */
@Singleton
class CountingGaps {

  private static final Logger LOG = LoggerFactory.getLogger(CountingGaps.class);

  /** Units beyond so many (communities, say) are counted when their form is opened. */
  private static final int MOST = 40;

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final Forms forms;
  private final ReportUnits units;
  private final FillingForms filling;
  private final FormGaps gaps;
  private final Clock clock;

  CountingGaps(
      OnOneNode onOneNode,
      Tenants tenants,
      Forms forms,
      ReportUnits units,
      FillingForms filling,
      FormGaps gaps,
      Clock clock) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.forms = forms;
    this.units = units;
    this.filling = filling;
    this.gaps = gaps;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "${linli.report.count:4h}", initialDelay = "${linli.report.count:5m}")
  void run() {
    onOneNode.run("form-gaps", Duration.ofHours(1), this::everywhere);
  }

  private void everywhere() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) != TenantState.ACTIVE) {
        continue;
      }
      try {
        tenants.within(tenant, this::here);
      } catch (RuntimeException e) {
        // One tenant's database may be away; the others go on.
        LOG.warn("{}: what its forms lack can't be counted", tenant.id(), e);
      }
    }
  }

  /** Counts in the current tenant. */
  void here() {
    LocalDate today = Time.today(clock);
    Scope all = new Scope(List.of(CurrentTenant.get().division()));
    for (DeclaredForm declared : forms.all()) {
      declared
          .form()
          .sending()
          .schedule()
          .current(today)
          .ifPresent(turn -> count(declared, turn, all));
    }
  }

  private void count(DeclaredForm declared, ReportTurn turn, Scope all) {
    List<ReportUnit> those = units.of(declared.form().sending().unit(), all);
    if (those.size() <= MOST) {
      those.forEach(unit -> gaps.keep(filling.fill(declared, new Asked(unit, turn))));
    }
  }
}
