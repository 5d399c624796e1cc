package org.linli.report;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportForm;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Settings;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;

/** Fills forms for the current tenant. */
@Singleton
class FillingForms {

  private final Settings settings;
  private final Viewer viewer;
  private final Clock clock;

  FillingForms(Settings settings, Viewer viewer, Clock clock) {
    this.settings = settings;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A form as the viewer sees it: whole, or the part that they answer for. */
  FilledForm fillFor(DeclaredForm declared) {
    FilledForm whole = fill(declared);
    return seesWhole() ? whole : whole.within(scope()::contains);
  }

  /** Whether the viewer answers for the whole tenant. */
  boolean seesWhole() {
    return scope().contains(CurrentTenant.get().division());
  }

  private Scope scope() {
    return viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }

  /**
   * Fills a form from one state of the records: all that the plugin reads is as it was at its first
   * read, whatever others change meanwhile.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  FilledForm fill(DeclaredForm declared) {
    String plugin = declared.plugin();
    @Nullable String page = viewer.has(Role.TENANT_ADMINISTRATOR) ? "/plugins/" + plugin : null;
    return new FillingIn(declared, key -> settings.value(plugin, key), page)
        .with(declared.form().filling().fill(wholeTenant(), currentTurn(declared.form())));
  }

  private static ReportUnit wholeTenant() {
    Tenant tenant = CurrentTenant.get();
    return new ReportUnit(
        ReportUnit.Kind.TENANT, tenant.division(), tenant.name(), tenant.division());
  }

  private ReportTurn currentTurn(ReportForm form) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
    return form.sending()
        .schedule()
        .current(today)
        .orElseThrow(() -> new IllegalStateException(form.id() + " has no turn"));
  }
}
