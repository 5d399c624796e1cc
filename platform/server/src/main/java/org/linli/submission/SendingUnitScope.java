package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ReportUnit;
import org.linli.api.ScopeSource;

/** A unit that sends forms, by its name in addresses. */
@Singleton
final class SendingUnitScope implements ScopeSource {

  private final UnitRows units;

  SendingUnitScope(UnitRows units) {
    this.units = units;
  }

  @Override
  public String name() {
    return "sendingUnit";
  }

  @Override
  public Optional<String> pathOf(String name) {
    return units.find(name).map(ReportUnit::path);
  }
}
