package org.linli.api;

import java.util.Collection;
import java.util.Map;

/**
 * A port: how often students came to serve. A session is a visit of a university when somebody
 * served in it whom the university has found on its roster, and who let that be known.
 */
public interface UniversityVisits {

  /**
   * How many sessions of a year in some communities were visits of any university.
   *
   * @return by the community's id; a community without any is missing from the answer
   */
  Map<Long, Long> in(Collection<Long> communities, int year);

  /** Those sessions of a community, the latest first, each with its page and how many came. */
  RecordsBehind records(long community, int year, Paging asked);
}
