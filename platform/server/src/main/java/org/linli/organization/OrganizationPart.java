package org.linli.organization;

import java.util.Optional;
import org.linli.api.CommunitySection.Shown;

/** Facts that a domain adds to an organization's page. A bean. */
public interface OrganizationPart {

  /** What to show of an organization to those who keep it; empty for nothing. */
  Optional<Shown> of(OrganizationFacts organization);
}
