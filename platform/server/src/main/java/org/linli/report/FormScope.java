package org.linli.report;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ReportUnit;
import org.linli.api.ScopeSource;
import org.linli.tenant.CurrentTenant;

/**
 * A whole form lies where the unit lies that fills it: only who answers for all of it lets it out,
 * under its seal.
 */
@Singleton
final class FormScope implements ScopeSource {

  private final Forms forms;
  private final ReportUnits units;

  FormScope(Forms forms, ReportUnits units) {
    this.forms = forms;
    this.units = units;
  }

  @Override
  public String name() {
    return "form";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return forms.find(id).map(this::path);
  }

  private String path(DeclaredForm declared) {
    ReportUnit.Kind kind = declared.form().sending().unit();
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getParameters().getFirst("unit"))
        .flatMap(name -> units.find(kind, name))
        .map(ReportUnit::path)
        .orElseGet(() -> CurrentTenant.get().division());
  }
}
