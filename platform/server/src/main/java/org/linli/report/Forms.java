package org.linli.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Taker;
import org.linli.plugin.EnabledPlugins;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;

/** The forms that the current tenant fills: declared by the plugins that speak in it. */
@Singleton
class Forms {

  private final EnabledPlugins plugins;

  Forms(EnabledPlugins plugins) {
    this.plugins = plugins;
  }

  List<DeclaredForm> all() {
    Filler here = fillerOf(CurrentTenant.get().kind());
    return plugins.speakers().stream()
        .flatMap(
            plugin ->
                plugin.reportForms().stream().map(form -> new DeclaredForm(plugin.id(), form)))
        .filter(declared -> declared.form().filledBy().contains(here))
        .toList();
  }

  /** Those that tenants below fill and send here. */
  List<DeclaredForm> fromBelow() {
    Filler here = fillerOf(CurrentTenant.get().kind());
    return plugins.speakers().stream()
        .flatMap(
            plugin ->
                plugin.reportForms().stream().map(form -> new DeclaredForm(plugin.id(), form)))
        .filter(declared -> !declared.form().filledBy().contains(here))
        .filter(declared -> declared.form().sending().way().contains(Taker.OVERSEER))
        .toList();
  }

  Optional<DeclaredForm> find(String id) {
    return all().stream().filter(declared -> declared.form().id().equals(id)).findFirst();
  }

  private static Filler fillerOf(TenantKind kind) {
    return switch (kind) {
      case PROVINCE -> Filler.PROVINCE;
      case CITY -> Filler.CITY;
      case DISTRICT -> Filler.DISTRICT;
    };
  }
}
