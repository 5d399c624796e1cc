package org.linli.duty;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A shift lies where its station lies. */
@Singleton
final class ShiftScope implements ScopeSource {

  private final Shifts shifts;

  ShiftScope(Shifts shifts) {
    this.shifts = shifts;
  }

  @Override
  public String name() {
    return "shift";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}") ? shifts.pathOf(Long.parseLong(id)) : Optional.empty();
  }
}
