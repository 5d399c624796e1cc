package org.linli.api;

import java.time.LocalDate;

/**
 * What a volunteer would like to join, as a {@link SignUpRule} sees it.
 *
 * @param kind an activity's session, a course, a post, or something to redeem
 * @param community the id of the community that keeps it
 * @param beyondCommunity whether it is meant for more than that community, as a course for a whole
 *     township is
 * @param day the day it is on; a course's first day to come; the first day on which a post would be
 *     held; the day on which something is redeemed
 * @param serviceType the kind of service as programs write it, for example {@code OLD_PEOPLE};
 *     empty for all else but activities
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
    POST,
    /** Something that a community offers for minutes served (爱心回馈). */
    REDEMPTION
  }
}
