package org.linli.hours;

import java.util.Collection;
import java.util.Map;
import org.linli.volunteer.ServiceType;

/**
 * What was served at, as a record of service tells it (LAW-1: 民政部令第67号 第六条): a bean of the domain
 * that keeps sessions.
 */
public interface Occasions {

  /** By session; one that is unknown is missing from the answer. */
  Map<Long, Facts> of(Collection<Long> sessions);

  /**
   * What a record says of where someone served.
   *
   * @param activity the activity's name
   * @param place where people served
   * @param content what kind of service it was
   * @param organizer the team that ran it, or else the community
   * @param inCharge the name of the person in charge; empty if nobody knows it any more
   */
  record Facts(
      String activity, String place, ServiceType content, String organizer, String inCharge) {}
}
