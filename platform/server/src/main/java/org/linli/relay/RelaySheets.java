package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.tenant.Time;

/** Lays a relay out week by week: the plan, the handovers, and what really took place. */
@Singleton
class RelaySheets {

  private final TurnTable turns;
  private final HandoverTable handovers;
  private final Sessions sessions;
  private final Clock clock;

  RelaySheets(TurnTable turns, HandoverTable handovers, Sessions sessions, Clock clock) {
    this.turns = turns;
    this.handovers = handovers;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A relay, for someone.
   *
   * @param mine which weeks are theirs
   */
  RelaySheet of(Relay relay, Predicate<Turn> mine) {
    LocalDate today = Time.today(clock);
    List<Turn> all = turns.of(relay.id());
    Map<Long, Handover> notes = handovers.of(relay.id());
    Map<LocalDate, Long> held = held(relay, today);
    List<RelaySheet.Row> rows =
        all.stream()
            .map(
                turn -> {
                  Handover note = notes.get(turn.id());
                  return new RelaySheet.Row(
                      turn,
                      turn.standing(today),
                      handing(all, turn, note, today),
                      note,
                      turn.hasBegun(today) ? held.getOrDefault(turn.week(), 0L) : null,
                      mine.test(turn),
                      HandingOver.next(all, turn).filter(mine).isPresent());
                })
            .toList();
    return new RelaySheet(
        relay.id(),
        relay.name(),
        relay.projectName(),
        relay.community(),
        relay.from(),
        relay.until(),
        relay.standing(today),
        rows,
        all.stream().filter(one -> one.uncovered() && !one.isOver(today)).count());
  }

  /** How many sessions took place, by week; what is still to come today isn't counted. */
  private Map<LocalDate, Long> held(Relay relay, LocalDate today) {
    if (relay.from().isAfter(today)) {
      return Map.of();
    }
    return sessions
        .ofProjects(
            List.of(relay.project()),
            relay.from().atStartOfDay(Time.ZONE).toInstant(),
            clock.instant())
        .stream()
        .map(SessionFacts::day)
        .collect(Collectors.groupingBy(Week::of, Collectors.counting()));
  }

  private static String handing(
      List<Turn> all, Turn turn, @Nullable Handover note, LocalDate today) {
    if (note != null) {
      return note.isSeen() ? "READ" : "WRITTEN";
    }
    if (!turn.hasBegun(today) || turn.uncovered() || !HandingOver.isLast(all, turn)) {
      return "";
    }
    return turn.isOver(today) ? "MISSING" : "DUE";
  }
}
