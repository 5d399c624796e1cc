package org.linli.survey;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A survey lies where its community lies. */
@Singleton
final class SurveyScope implements ScopeSource {

  private final SurveyTable surveys;

  SurveyScope(SurveyTable surveys) {
    this.surveys = surveys;
  }

  @Override
  public String name() {
    return "survey";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}") ? surveys.pathOf(Long.parseLong(id)) : Optional.empty();
  }
}
