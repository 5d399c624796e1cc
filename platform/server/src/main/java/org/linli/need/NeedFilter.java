package org.linli.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.volunteer.ServiceType;

/**
 * Which requests someone looks for; what is empty doesn't matter.
 *
 * @param state a {@link RequestState}, {@code LATE}, {@code UP} (above the community's desk),
 *     {@code FOLLOW_UP} or {@code ALL}; else those that are open
 * @param community only those of one community
 */
record NeedFilter(
    String state,
    Optional<ServiceType> kind,
    Optional<Urgency> urgency,
    AreaFilter area,
    @Nullable Long community) {

  static final List<String> STATES =
      List.of(
          "LATE",
          "UP",
          "ASKED",
          "OFFERED",
          "ACCEPTED",
          "DONE",
          "RATED",
          "FOLLOW_UP",
          "CANCELLED",
          "UNSERVED",
          "MERGED",
          "ALL");

  static NeedFilter of(
      String state, String kind, String urgency, AreaFilter area, @Nullable Long community) {
    return new NeedFilter(
        STATES.contains(state) ? state : "",
        Stream.of(ServiceType.values()).filter(one -> one.name().equals(kind)).findFirst(),
        Stream.of(Urgency.values()).filter(one -> one.name().equals(urgency)).findFirst(),
        area,
        community);
  }

  static NeedFilter state(String state) {
    return of(state, "", "", AreaFilter.of("", ""), null);
  }

  /** Whether it lets through whatever is open. */
  public boolean isEmpty() {
    return state.isEmpty()
        && kind.isEmpty()
        && urgency.isEmpty()
        && area.isEmpty()
        && community == null;
  }

  Condition within(Scope scope, Instant now) {
    Condition all = standing(now).and(area.within("c.path", scope));
    if (community != null) {
      all = all.and(Condition.of("r.community_id = ?", community));
    }
    if (kind.isPresent()) {
      all = all.and(Condition.of("r.kind = ?", kind.get().name()));
    }
    return urgency.isEmpty() ? all : all.and(Condition.of("r.urgency = ?", urgency.get().name()));
  }

  private Condition standing(Instant now) {
    return switch (state) {
      case "" -> Condition.of("r.state IN ('ASKED', 'OFFERED', 'ACCEPTED')");
      case "ALL" -> Condition.of("TRUE");
      case "LATE" ->
          Condition.of("r.state IN ('ASKED', 'OFFERED', 'ACCEPTED') AND r.due_at <= ?", now);
      case "UP" ->
          Condition.of("r.state IN ('ASKED', 'OFFERED', 'ACCEPTED') AND r.desk <> 'COMMUNITY'");
      case "FOLLOW_UP" -> Condition.of("r.follow_up = TRUE");
      default -> Condition.of("r.state = ?", state);
    };
  }
}
