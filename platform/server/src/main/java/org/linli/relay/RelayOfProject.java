package org.linli.relay;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunitySection.Shown;
import org.linli.project.ProjectFacts;
import org.linli.project.ProjectPart;

/** The relays of a project, on its page. */
@Singleton
final class RelayOfProject implements ProjectPart {

  private static final int MOST = 10;

  private final RelayTable relays;

  RelayOfProject(RelayTable relays) {
    this.relays = relays;
  }

  @Override
  public Optional<Shown> of(ProjectFacts project) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("relays", relays.ofProject(project.id(), MOST));
    model.put("project", project.closedOn() == null ? project.id() : null);
    return Optional.of(new Shown("relay.title", "relay/section", model));
  }
}
