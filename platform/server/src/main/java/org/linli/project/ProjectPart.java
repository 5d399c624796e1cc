package org.linli.project;

import java.util.Optional;
import org.linli.api.CommunitySection.Shown;

/** Facts that a domain above adds to a project's page, for those who keep it. A bean. */
public interface ProjectPart {

  /** What to show of a project; empty for nothing. */
  Optional<Shown> of(ProjectFacts project);
}
