package org.linli.post;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerTrace;

/** Whoever serves no more holds no post; which they held they take along. */
@Singleton
final class PostTrace implements VolunteerTrace {

  private final PostTable posts;
  private final TakingTable takings;
  private final Clock clock;

  PostTrace(PostTable posts, TakingTable takings, Clock clock) {
    this.posts = posts;
    this.takings = takings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "posts";
  }

  @Override
  public Object kept(long volunteer) {
    return takings.ofVolunteer(volunteer).stream()
        .map(
            one ->
                Map.of(
                    "post",
                    one.postName(),
                    "state",
                    one.state().name(),
                    "from",
                    one.fromOn() == null ? "" : one.fromOn().toString(),
                    "until",
                    one.untilOn() == null ? "" : one.untilOn().toString()))
        .toList();
  }

  /** In the order of the posts, so that two who leave at once don't wait for each other. */
  @Override
  public void ended(long volunteer) {
    LocalDate today = Time.today(clock);
    takings.ofVolunteer(volunteer).stream()
        .filter(one -> one.isOpen() || one.holds(today))
        .forEach(one -> posts.lock(one.post()));
    takings.endOf(volunteer, today);
  }
}
