package org.linli.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a station came to stand elsewhere, from which any day's state follows.
 *
 * @param plannedOn the day on which it was planned; null for one that was registered open
 * @param openedOn its first day; null while nobody has said
 * @param closedOn the first day on which it is no more
 * @param suspensions the first one first
 */
record StationLife(
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String closeReason,
    List<Suspension> suspensions) {

  StationLife {
    suspensions = List.copyOf(suspensions);
  }

  static StationLife of(Station station, List<Suspension> suspensions) {
    return new StationLife(
        station.plannedOn(),
        station.openedOn(),
        station.closedOn(),
        station.closeReason(),
        suspensions);
  }

  /** Where it stood on a day; empty before anybody planned it. */
  Optional<StationState> on(LocalDate day) {
    if (closedOn != null && !day.isBefore(closedOn)) {
      return Optional.of(StationState.CLOSED);
    }
    if (openedOn != null && !day.isBefore(openedOn)) {
      return Optional.of(
          suspensions.stream().anyMatch(one -> one.covers(day))
              ? StationState.SUSPENDED
              : StationState.OPEN);
    }
    return plannedOn != null && !day.isBefore(plannedOn)
        ? Optional.of(StationState.PLANNED)
        : Optional.empty();
  }

  /** The suspension that a day lies in. */
  Optional<Suspension> suspendedOn(LocalDate day) {
    return on(day).filter(StationState.SUSPENDED::equals).isEmpty()
        ? Optional.empty()
        : suspensions.stream().filter(one -> one.covers(day)).findFirst();
  }

  /**
   * A stretch of days in one state.
   *
   * @param reason why, where somebody said
   */
  record Stage(StationState state, LocalDate from, String reason) {}

  /** All that it went through and what is known to come, the latest first. */
  List<Stage> stages() {
    List<LocalDate> turns =
        Stream.concat(
                Stream.of(plannedOn, openedOn, closedOn),
                suspensions.stream()
                    .flatMap(
                        one ->
                            Stream.of(
                                one.fromOn(),
                                one.untilOn() == null ? null : one.untilOn().plusDays(1))))
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    List<Stage> stages = new ArrayList<>();
    for (LocalDate day : turns) {
      on(day)
          .filter(state -> stages.isEmpty() || stages.getLast().state() != state)
          .ifPresent(state -> stages.add(new Stage(state, day, reason(state, day))));
    }
    return stages.stream().sorted(Comparator.comparing(Stage::from).reversed()).toList();
  }

  private String reason(StationState state, LocalDate day) {
    return switch (state) {
      case CLOSED -> closeReason == null ? "" : closeReason;
      case SUSPENDED -> suspendedOn(day).map(Suspension::reason).orElse("");
      case PLANNED, OPEN -> "";
    };
  }
}
