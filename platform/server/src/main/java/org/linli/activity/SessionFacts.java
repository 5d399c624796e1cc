package org.linli.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Time;

/**
 * A session as other domains see it.
 *
 * @param activity the id of its activity
 * @param project the id of the project that it belongs to, if any
 * @param team the id of the team that runs it, if one does
 * @param community the id of the activity's community
 * @param name the activity's name
 * @param place where people serve
 * @param meetingPoint where they meet; empty where that is the place
 * @param from its beginning
 * @param to its end
 * @param capacity how many people can take part
 * @param personInCharge the account of the person in charge
 * @param contact the number to call
 * @param activityState how far its activity is
 * @param state whether it takes place, and takes new people
 * @param kind whether it is a shift at a station
 */
public record SessionFacts(
    long id,
    long activity,
    @Nullable Long project,
    @Nullable Long team,
    long community,
    String name,
    String place,
    String meetingPoint,
    Instant from,
    Instant to,
    int capacity,
    long personInCharge,
    String contact,
    ActivityState activityState,
    SessionState state,
    SessionKind kind) {

  /** The day on which it begins. */
  public LocalDate day() {
    return LocalDate.ofInstant(from, Time.ZONE);
  }

  /** Whether it takes place, or did: published and not cancelled. */
  public boolean takesPlace() {
    return state != SessionState.CANCELLED
        && (activityState == ActivityState.PUBLISHED || activityState == ActivityState.FINISHED);
  }
}
