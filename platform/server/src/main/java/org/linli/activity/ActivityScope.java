package org.linli.activity;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** An activity lies where its community lies. */
@Singleton
final class ActivityScope implements ScopeSource {

  private final Activities activities;

  ActivityScope(Activities activities) {
    this.activities = activities;
  }

  @Override
  public String name() {
    return "activity";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}") ? activities.pathOf(Long.parseLong(id)) : Optional.empty();
  }
}
