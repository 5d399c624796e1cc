package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A port: the volunteer service teams of the current tenant (志愿服务队). One call for many communities,
 * never one call a row.
 *
 * <p>People mend a team on {@code /teams/{id}/edit} below the tenant; a new one is added on {@code
 * /communities/{community}/teams/new}.
 */
public interface Teams {

  /**
   * The teams that existed in some communities on a day, the oldest first.
   *
   * @return by the community's id; a community without any is missing from the answer
   */
  Map<Long, List<TeamFacts>> existingOn(LocalDate day, Collection<Long> communities);
}
