package org.linli.division;

import java.util.List;

/**
 * What other systems call something of ours (LAW-9): a bean of the domain that keeps their numbers,
 * asked by the pages of those who keep a team or an activity.
 */
public interface NumbersElsewhere {

  /** What of a community's can have a number there. */
  enum Kind {
    /** A volunteer team. */
    TEAM,
    /** An activity. */
    ACTIVITY
  }

  /**
   * A system and its number.
   *
   * @param system what it is called
   * @param number the number there; empty if none is known
   * @param page where it is entered, from the tenant's root
   */
  record Line(String system, String number, String page) {}

  /** One line for each system in use. */
  List<Line> of(Kind kind, long subject);
}
