package org.linli.space;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which spaces someone looks for; what is empty doesn't matter.
 *
 * @param text a part of the name or the address
 * @param freeOn only those with some free time on a day
 * @param isClosed whether those are looked for that are open no more
 */
record SpaceFilter(
    String text,
    Optional<SpaceKind> kind,
    AreaFilter area,
    @Nullable Long community,
    @Nullable LocalDate freeOn,
    boolean isClosed) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  static SpaceFilter of(
      String text,
      String kind,
      AreaFilter area,
      @Nullable Long community,
      String freeOn,
      String state) {
    return new SpaceFilter(
        TypedWords.plain(text),
        Stream.of(SpaceKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        area,
        community,
        day(freeOn),
        state.equals("closed"));
  }

  static @Nullable LocalDate day(String typed) {
    return Form.empty().put("day", typed).day("day").orElse(null);
  }

  public boolean isEmpty() {
    return text.isEmpty()
        && kind.isEmpty()
        && area.isEmpty()
        && community == null
        && freeOn == null
        && !isClosed;
  }

  Condition within(Scope scope) {
    Condition all =
        area.within("c.path", scope)
            .and(Condition.of(isClosed ? "s.closed_on IS NOT NULL" : "s.closed_on IS NULL"));
    if (kind.isPresent()) {
      all = all.and(Condition.of("s.kind = ?", kind.get().name()));
    }
    if (community != null) {
      all = all.and(Condition.of("s.community_id = ?", community));
    }
    if (!text.isEmpty()) {
      String anywhere = "%" + Condition.literal(text) + "%";
      all = all.and(Condition.of("(s.name LIKE ? OR s.address LIKE ?)", anywhere, anywhere));
    }
    return freeOn == null ? all : all.and(freeOn(freeOn));
  }

  /**
   * Open at all on that day, and not all of that time taken: since bookings of a space never
   * overlap and lie within its hours, it is enough to add up the minutes. A day with other hours is
   * looked at as long as anything of it is open.
   */
  private static Condition freeOn(LocalDate day) {
    return Condition.of(
        "(EXISTS (SELECT 1 FROM open_space_day d WHERE d.space_id = s.id AND d.day = ?"
            + " AND d.hours <> '')"
            + " OR NOT EXISTS (SELECT 1 FROM open_space_day d WHERE d.space_id = s.id"
            + " AND d.day = ?)"
            + " AND (SELECT COALESCE(SUM(h.to_minute - h.from_minute), 0)"
            + " FROM open_space_hours h WHERE h.space_id = s.id AND h.weekday = ?)"
            + " > (SELECT COALESCE(SUM(b.to_minute - b.from_minute), 0)"
            + " FROM open_space_booking b WHERE b.space_id = s.id AND b.day = ?"
            + " AND b.state IN ('ASKED', 'BOOKED')))",
        day,
        day,
        day.getDayOfWeek().getValue(),
        day);
  }
}
