package org.linli.report;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.tenant.CurrentTenant;

/**
 * A whole form lies at the tenant's root: only who answers for the whole tenant lets it out, under
 * its seal.
 */
@Singleton
final class FormScope implements ScopeSource {

  private final Forms forms;

  FormScope(Forms forms) {
    this.forms = forms;
  }

  @Override
  public String name() {
    return "form";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return forms.find(id).map(form -> CurrentTenant.get().division());
  }
}
