package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A volunteer belongs where their community lies. */
@Singleton
final class VolunteerScope implements ScopeSource {

  private final VolunteerRegister register;

  VolunteerScope(VolunteerRegister register) {
    this.register = register;
  }

  @Override
  public String name() {
    return "volunteer";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}") ? register.pathOf(Long.parseLong(id)) : Optional.empty();
  }
}
