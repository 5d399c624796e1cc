package org.linli.relay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.relay.Parties.Party;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Changes who comes in a week. Each change holds only if nobody has changed the week meanwhile:
 * when two take one at the same moment, one gets it and the other is told who did.
 */
@Singleton
class KeepingTurns {

  private final RelayTable relays;
  private final TurnTable turns;
  private final HolidayWeeks holidays;
  private final TellingPartners partners;
  private final Audit audit;
  private final Clock clock;

  KeepingTurns(
      RelayTable relays,
      TurnTable turns,
      HolidayWeeks holidays,
      TellingPartners partners,
      Audit audit,
      Clock clock) {
    this.relays = relays;
    this.turns = turns;
    this.holidays = holidays;
    this.partners = partners;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a week that nobody covers.
   *
   * @throws Refused if somebody covers it by now
   */
  @Transactional
  void take(long relay, LocalDate week, Party party) {
    Turn turn = open(relay, week);
    if (!turn.uncovered()) {
      throw taken(turn);
    }
    put(turn, party, "relay.taken");
  }

  /** Gives a week to somebody else, whoever has it. */
  @Transactional
  void change(long relay, LocalDate week, Party party) {
    put(open(relay, week), party, "relay.changed");
  }

  private void put(Turn turn, Party party, String action) {
    String holiday = holiday(turn.week(), party.institution());
    if (!turns.hold(turn, party.holder(), holiday, true)) {
      throw taken(turns.find(turn.relay(), turn.week()).orElseThrow());
    }
    note(action, turn, party.holder().value());
  }

  /**
   * Gives a week up and says why; then nobody covers it.
   *
   * @param whose whether the week is theirs who give it up
   */
  @Transactional
  void giveUp(long relay, LocalDate week, Predicate<Turn> whose, String reason) {
    Turn turn = open(relay, week);
    Holder holder = turn.holder();
    if (holder == null || !whose.test(turn)) {
      throw new Refused("reason", "relay.refused.notHeld");
    }
    release(turn, TurnState.OPEN, holder.label() + "：" + reason);
    note("relay.given-up", turn, holder.value());
  }

  /** Lets the project pause in a week, so that nobody is missing. */
  @Transactional
  void pause(long relay, LocalDate week, String reason) {
    Turn turn = open(relay, week);
    release(turn, TurnState.PAUSED, reason);
    note("relay.paused", turn, "");
  }

  /** Lets it take place after all. */
  @Transactional
  void resume(long relay, LocalDate week) {
    Turn turn = open(relay, week);
    if (turn.state() != TurnState.PAUSED) {
      throw new Refused("week", "relay.refused.notPaused");
    }
    release(turn, TurnState.OPEN, "");
    note("relay.resumed", turn, "");
  }

  /** Two parties change their weeks with each other. */
  @Transactional
  void swap(long relay, LocalDate week, LocalDate other) {
    Turn one = open(relay, week);
    Turn two = open(relay, other);
    Holder first = one.holder();
    Holder second = two.holder();
    if (first == null || second == null || first.isSameAs(second)) {
      throw new Refused("other", "relay.refused.swap");
    }
    HolidayWeeks.Known known =
        holidays.of(
            Stream.of(one.institution(), two.institution()).filter(Objects::nonNull).toList(),
            week.isBefore(other) ? week : other,
            Week.after(week.isBefore(other) ? other : week, 1));
    boolean both =
        turns.hold(one, second, known.of(two.institution(), one.week()), false)
            && turns.hold(two, first, known.of(one.institution(), two.week()), false);
    if (!both) {
      throw new Refused("other", "relay.refused.meanwhile");
    }
    audit.record(
        "relay.swapped",
        "relay",
        relay,
        Map.of("week", week.toString(), "other", other.toString()));
    partners.tell(relay);
  }

  /** A week of a relay that runs, and isn't over. */
  private Turn open(long id, LocalDate week) {
    Relay relay = relays.find(id).orElseThrow(Problem::notFound);
    Turn turn = turns.find(id, week).orElseThrow(Problem::notFound);
    if (!relay.runs()) {
      throw new Refused("week", "relay.refused.ended");
    }
    if (turn.isOver(Time.today(clock))) {
      throw new Refused("week", "relay.refused.over");
    }
    return turn;
  }

  private void release(Turn turn, TurnState state, String reason) {
    if (!turns.release(turn, state, reason)) {
      throw new Refused("week", "relay.refused.meanwhile");
    }
  }

  private String holiday(LocalDate week, @Nullable Long institution) {
    return holidays
        .of(institution == null ? List.of() : List.of(institution), week, Week.after(week, 1))
        .of(institution, week);
  }

  private static Refused taken(Turn turn) {
    return turn.holder() == null
        ? new Refused("holder", "relay.refused.meanwhile")
        : new Refused("holder", "relay.refused.taken", turn.holderLabel());
  }

  private void note(String action, Turn turn, String who) {
    audit.record(
        action, "relay", turn.relay(), Map.of("week", turn.week().toString(), "holder", who));
    partners.tell(turn.relay());
  }
}
