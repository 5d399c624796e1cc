package org.linli.space;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.tenant.Time;

/**
 * Which bookings someone looks for.
 *
 * @param state {@code asked}, {@code unnoted} (over, and nobody said whether the team came), {@code
 *     unused}, {@code over}; else those to come
 */
record BookingFilter(String state, @Nullable Long space, @Nullable Long community) {

  static final List<String> STATES = List.of("asked", "unnoted", "unused", "over");

  public boolean isEmpty() {
    return state.isEmpty() && space == null && community == null;
  }

  /** Whether what is looked for lies behind, so that the latest stands first. */
  boolean looksBack() {
    return !state.isEmpty() && !state.equals("asked");
  }

  Condition within(Scope scope, Instant now) {
    Condition all = Condition.within("c.path", scope).and(standing(now));
    if (space != null) {
      all = all.and(Condition.of("b.space_id = ?", space));
    }
    return community == null ? all : all.and(Condition.of("s.community_id = ?", community));
  }

  private Condition standing(Instant now) {
    return switch (state) {
      case "asked" -> toCome(now).and(Condition.of("b.state = 'ASKED'"));
      case "unnoted" -> Condition.of("b.state = 'BOOKED' AND b.used IS NULL").and(over(now));
      case "unused" -> Condition.of("b.state = 'BOOKED' AND b.used = FALSE");
      case "over" -> over(now);
      default -> toCome(now).and(Condition.of("b.state IN ('ASKED', 'BOOKED')"));
    };
  }

  private static Condition toCome(Instant now) {
    ZonedDateTime here = now.atZone(Time.ZONE);
    return Condition.of(
        "(b.day > ? OR b.day = ? AND b.to_minute > ?)",
        here.toLocalDate(),
        here.toLocalDate(),
        here.getHour() * 60 + here.getMinute());
  }

  private static Condition over(Instant now) {
    ZonedDateTime here = now.atZone(Time.ZONE);
    return Condition.of(
        "(b.day < ? OR b.day = ? AND b.to_minute <= ?)",
        here.toLocalDate(),
        here.toLocalDate(),
        here.getHour() * 60 + here.getMinute());
  }
}
