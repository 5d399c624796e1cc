package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A port: what one university did in communities of the current tenant in a period, both days
 * included. Its own people are those whom it has found on its roster and who let their service be
 * known; nobody else's service is told of. One call for many communities; one of which nothing is
 * on record is missing from the answer.
 */
public interface UniversityService {

  /**
   * The pairings of the university and its colleges that both sides agreed on, as far as their days
   * touch the period, the oldest first.
   *
   * @param university the key of a {@link ReportUnit} of kind {@link ReportUnit.Kind#UNIVERSITY}
   */
  Map<Long, List<CommunityService.Paired>> paired(String university, LocalDate from, LocalDate to);

  /** What its people served there; each of their sessions is one of a university. */
  Map<Long, CommunityService.Served> served(
      String university, Collection<Long> communities, LocalDate from, LocalDate to);

  /** The regular projects in which its people served there, with the sessions that they came to. */
  Map<Long, List<CommunityService.RegularProject>> regularProjects(
      String university, Collection<Long> communities, LocalDate from, LocalDate to);
}
