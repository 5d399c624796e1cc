package org.linli.api;

import java.time.LocalDate;

/**
 * What a volunteer would like to join, as a {@link SignUpRule} sees it.
 *
 * @param kind an activity's session, a course, or a post
 * @param community the id of the community that keeps it
 * @param beyondCommunity whether it is meant for more than that community, as a course for a whole
 *     township is
 * @param day the day it is on; a course's first day to come; the first day on which a post would be
 *     held
 * @param serviceType the kind of service as programs write it, for example {@code OLD_PEOPLE};
 *     empty for a course and a post
 * @param minimumAge from which age on it is meant; 0 where nothing is said
 */
public record Joinable(
    Kind kind,
    long community,
    boolean beyondCommunity,
    LocalDate day,
    String serviceType,
    int minimumAge) {

  /** What can be joined. */
  public enum Kind {
    /** A session of an activity (活动场次). */
    ACTIVITY,
    /** A course (培训). */
    COURSE,
    /** A post that is held from a day on (认领岗位). */
    POST
  }
}
