package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * A port: what surveys of the current tenant's communities found. One call for many communities.
 *
 * <p>People make a survey on {@code /communities/{community}/surveys/new} below the tenant.
 */
public interface SurveyResults {

  /** The lowest score from 1 to 5 that counts as satisfied. */
  int SATISFIED = 4;

  /** Whom a survey asks. */
  enum Audience {
    /** Residents of the community (社区居民). */
    RESIDENTS(5),
    /** Those the community works with: 党组织、居委会、物业 and paired units (相关方). */
    PARTNERS(3);

    private final int fewest;

    Audience(int fewest) {
      this.fewest = fewest;
    }

    /** With fewer answers there is no result: they would say who said what. */
    public int fewest() {
      return fewest;
    }
  }

  /**
   * What the surveys found that ended in a year, taken together.
   *
   * @return by the community's id; a community without a survey in that year is missing
   */
  Map<Long, Found> in(Audience audience, Collection<Long> communities, int year);

  /** Those surveys of a community, the latest first, each with its page and its answers. */
  RecordsBehind records(Audience audience, long community, int year, Paging asked);

  /**
   * What surveys found.
   *
   * @param running how many of them can still be answered; these count for nothing yet
   * @param answers how many answers the others got
   * @param scores how many scores were given in them
   * @param satisfied how many of the scores were at least {@link #SATISFIED}
   * @param endedOn the day on which the last of them ended, or on which the first that runs will
   */
  record Found(int running, long answers, long scores, long satisfied, LocalDate endedOn) {}
}
