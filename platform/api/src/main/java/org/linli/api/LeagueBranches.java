package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * A port: the league branches (团支部) of the current tenant's communities. One call for many
 * communities, never one call a row.
 *
 * <p>People say how things stand on {@code /communities/{community}/league-branch/edit} below the
 * tenant.
 */
public interface LeagueBranches {

  /**
   * How things stood with the league branches of some communities on a day.
   *
   * @return by the community's id; a community of which nobody has said anything for that day is
   *     missing from the answer, which is not the same as having no branch
   */
  Map<Long, LeagueBranchFacts> on(LocalDate day, Collection<Long> communities);
}
