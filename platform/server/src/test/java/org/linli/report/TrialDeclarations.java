package org.linli.report;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.api.ReportForm;
import org.linli.plugin.EnabledPlugins;
import org.linli.tenant.CurrentTenant;

/** The forms that plugins declare, and those that a test declares in some tenants. */
@Singleton
@Replaces(Forms.class)
public class TrialDeclarations extends Forms {

  private final Map<String, ReportForm> forms = new ConcurrentHashMap<>();

  TrialDeclarations(EnabledPlugins plugins) {
    super(plugins);
  }

  /** From now on it is declared in a tenant. */
  public void declare(String tenant, ReportForm form) {
    forms.put(tenant + "/" + form.id(), form);
  }

  /** It is declared there no more. */
  public void forget(String tenant, String form) {
    forms.remove(tenant + "/" + form);
  }

  @Override
  List<DeclaredForm> all() {
    String prefix = CurrentTenant.get().id().value() + "/";
    return Stream.concat(
            super.all().stream(),
            forms.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix))
                .map(one -> new DeclaredForm("trial", one.getValue())))
        .toList();
  }
}
