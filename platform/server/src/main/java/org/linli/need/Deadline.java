package org.linli.need;

/**
 * In how many hours each step of a request is to be done.
 *
 * @param dispatch until it is sent to a team, else it goes up
 * @param answer until the team answers, else the next one is asked
 * @param done until it was done, else it is late
 */
record Deadline(Urgency urgency, int dispatch, int answer, int done) {

  /** The longest that can be chosen: some sixty days. */
  static final int MOST_HOURS = 1440;
}
