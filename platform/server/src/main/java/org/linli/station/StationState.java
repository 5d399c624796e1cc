package org.linli.station;

/** Where a station or point stands on a day; {@link StationLife} tells it of any day. */
public enum StationState {
  /** It is being got ready, or its first day is still to come. */
  PLANNED,
  /** It serves. */
  OPEN,
  /** It is there and does not serve for a while. */
  SUSPENDED,
  /** It is no more; or what was planned was given up. */
  CLOSED;

  /** As a column of a query, with :day for the day, s for the station. */
  static final String ON_DAY =
      "CASE WHEN s.closed_on <= :day THEN 'CLOSED'"
          + " WHEN s.opened_on IS NULL OR s.opened_on > :day THEN 'PLANNED'"
          + " WHEN EXISTS (SELECT 1 FROM station_suspension u WHERE u.station_id = s.id"
          + " AND u.from_on <= :day AND (u.until_on IS NULL OR u.until_on >= :day))"
          + " THEN 'SUSPENDED' ELSE 'OPEN' END";

  /** How often {@link #ON_DAY} names the day. */
  private static final int DAYS = 4;

  /** The same with question marks. */
  static final String ON_MARKS = ON_DAY.replace(":day", "?");

  /** What fills {@link #ON_MARKS}. */
  static java.util.List<Object> marks(java.time.LocalDate day) {
    return java.util.Collections.nCopies(DAYS, day);
  }

  /** The class of the word's colour on a page. */
  public String colour() {
    return switch (this) {
      case OPEN -> "state-good";
      case PLANNED, SUSPENDED -> "state-soon";
      case CLOSED -> "";
    };
  }
}
