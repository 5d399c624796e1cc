package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who takes part in the sessions of the current tenant, for other domains. */
@Singleton
public class SignUps {

  private final SignUpTable table;

  SignUps(SignUpTable table) {
    this.table = table;
  }

  /** The volunteers who have a place in a session, in the order in which they signed up. */
  public List<Long> confirmed(long session) {
    return table.of(session, Set.of(SignUpState.CONFIRMED)).stream()
        .map(SignUp::volunteer)
        .toList();
  }

  /** Those on the list of a session: who has a place, then who came without one. */
  public List<Long> onList(long session) {
    return table.of(session, Set.of(SignUpState.CONFIRMED, SignUpState.WALKED_IN)).stream()
        .map(SignUp::volunteer)
        .toList();
  }

  /** Those who came to a session without a place. */
  public List<Long> walkedIn(long session) {
    return table.of(session, Set.of(SignUpState.WALKED_IN)).stream()
        .map(SignUp::volunteer)
        .toList();
  }

  /** What has become of someone's sign-up, if they ever made one. */
  public Optional<SignUpState> stateOf(long session, long volunteer) {
    return table.of(session, volunteer).map(SignUp::state);
  }

  /** Whether someone has a place in a session. */
  public boolean isConfirmed(long session, long volunteer) {
    return table
        .of(session, volunteer)
        .filter(one -> one.state() == SignUpState.CONFIRMED)
        .isPresent();
  }

  /** Where some people have a place at a time, even in part of it: ids of sessions. */
  public List<Long> confirmedBetween(Collection<Long> volunteers, Instant from, Instant to) {
    return table.engagements(volunteers, from, to).stream()
        .filter(one -> one.state() == SignUpState.CONFIRMED)
        .map(Engagement::session)
        .distinct()
        .toList();
  }

  /** At which of some sessions someone has a place. */
  public Set<Long> confirmedAt(long volunteer, Collection<Long> sessions) {
    return table.confirmedAt(volunteer, sessions);
  }
}
