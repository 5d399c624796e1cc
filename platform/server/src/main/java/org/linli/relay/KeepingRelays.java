package org.linli.relay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.project.ProjectFacts;
import org.linli.project.Projects;
import org.linli.web.Refused;

/** Makes relays and ends them. */
@Singleton
class KeepingRelays {

  private final RelayTable relays;
  private final TurnTable turns;
  private final Projects projects;
  private final TellingPartners partners;
  private final Audit audit;

  KeepingRelays(
      RelayTable relays,
      TurnTable turns,
      Projects projects,
      TellingPartners partners,
      Audit audit) {
    this.relays = relays;
    this.turns = turns;
    this.projects = projects;
    this.partners = partners;
    this.audit = audit;
  }

  /**
   * Makes a relay of a project.
   *
   * @return its id
   * @throws Refused if the project runs no more, or has a relay of that name
   */
  @Transactional
  long make(long project, Drafting.Draft draft, long by) {
    ProjectFacts facts =
        Optional.ofNullable(projects.byIds(List.of(project)).get(project))
            .orElseThrow(Problem::notFound);
    if (facts.closedOn() != null) {
      throw new Refused("name", "relay.refused.projectClosed");
    }
    if (relays.isNamed(project, draft.terms().name())) {
      throw new Refused("name", "relay.refused.sameName");
    }
    long id = relays.add(project, draft.terms(), by);
    turns.add(id, draft.weeks());
    audit.record(
        "relay.made", "relay", id, Map.of("weeks", Integer.toString(draft.weeks().size())));
    partners.tell(id);
    return id;
  }

  /** Ends a relay and says why; what was stays. */
  @Transactional
  void end(long id, String reason) {
    if (!relays.end(id, reason)) {
      throw new Refused("reason", "relay.refused.ended");
    }
    audit.record("relay.ended", "relay", id);
    partners.tell(id);
  }
}
