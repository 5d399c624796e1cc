package org.linli.relay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Hands a relay on to whoever comes next: a note, and the word that it was read. */
@Singleton
class HandingOver {

  private static final int LONGEST = 1000;

  /** A mobile number or an identity number: nothing of that kind belongs into a note. */
  private static final Pattern PRIVATE =
      Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

  private final RelayTable relays;
  private final TurnTable turns;
  private final HandoverTable handovers;
  private final Audit audit;
  private final Clock clock;

  HandingOver(
      RelayTable relays, TurnTable turns, HandoverTable handovers, Audit audit, Clock clock) {
    this.relays = relays;
    this.turns = turns;
    this.handovers = handovers;
    this.audit = audit;
    this.clock = clock;
  }

  /** The note as it was typed; what is wrong with it stands beside the field. */
  static String note(Form form) {
    String note = form.required("note", LONGEST);
    if (PRIVATE.matcher(note).find()) {
      form.reject("note", "relay.refused.private");
    }
    return note;
  }

  /**
   * Writes the note of a week.
   *
   * @param whose whether the week is theirs who write
   */
  @Transactional
  void write(long relay, LocalDate week, Predicate<Turn> whose, String note, long by) {
    Turn turn = lock(relay, week);
    if (turn.holder() == null || !whose.test(turn)) {
      throw new Refused("note", "relay.refused.notHeld");
    }
    if (!turn.hasBegun(Time.today(clock))) {
      throw new Refused("note", "relay.refused.notBegun");
    }
    if (Optional.ofNullable(handovers.of(relay).get(turn.id()))
        .filter(Handover::isSeen)
        .isPresent()) {
      throw new Refused("note", "relay.refused.seen");
    }
    handovers.write(turn.id(), note, by);
    audit.record("relay.handed-over", "relay", relay, Map.of("week", week.toString()));
  }

  /**
   * Says that the note of a week was read by whoever comes next.
   *
   * @param whose whether the next week is theirs who say so
   */
  @Transactional
  void acknowledge(long relay, LocalDate week, Predicate<Turn> whose, long by) {
    Turn turn = lock(relay, week);
    Optional<Turn> next = next(turns.of(relay), turn);
    if (next.filter(whose).isEmpty()) {
      throw new Refused("week", "relay.refused.notNext");
    }
    if (!handovers.see(turn.id(), by)) {
      throw new Refused("week", "relay.refused.noNote");
    }
    audit.record("relay.handover-read", "relay", relay, Map.of("week", week.toString()));
  }

  /** The next week in which something takes place; empty for the last one. */
  static Optional<Turn> next(List<Turn> all, Turn turn) {
    return all.stream()
        .filter(one -> one.week().isAfter(turn.week()) && one.state() != TurnState.PAUSED)
        .findFirst();
  }

  /** Whether the relay goes on to somebody else after a week. */
  static boolean isLast(List<Turn> all, Turn turn) {
    Holder holder = turn.holder();
    return holder != null
        && next(all, turn).filter(one -> !holder.isSameAs(one.holder())).isPresent();
  }

  private Turn lock(long relay, LocalDate week) {
    relays.lock(relay).orElseThrow(Problem::notFound);
    return turns.find(relay, week).orElseThrow(Problem::notFound);
  }
}
