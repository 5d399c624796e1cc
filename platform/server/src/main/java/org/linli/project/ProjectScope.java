package org.linli.project;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A project lies where its community lies. */
@Singleton
final class ProjectScope implements ScopeSource {

  private final ProjectRegister projects;

  ProjectScope(ProjectRegister projects) {
    this.projects = projects;
  }

  @Override
  public String name() {
    return "project";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}") ? projects.pathOf(Long.parseLong(id)) : Optional.empty();
  }
}
