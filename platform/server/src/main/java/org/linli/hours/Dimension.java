package org.linli.hours;

/** What totals are kept of, each by a grain of time. */
public enum Dimension {
  /** A volunteer, anywhere in the tenant. */
  VOLUNTEER("e.volunteer_id", "0", Grain.YEAR),
  /** A team. */
  TEAM("e.team_id", "0", Grain.YEAR),
  /** A project. */
  PROJECT("e.project_id", "0", Grain.YEAR),
  /** A community: all who served there. */
  COMMUNITY("e.community_id", "0", Grain.YEAR),
  /** A community, by volunteer: who served there, and how much. */
  PERSON_HERE("e.community_id", "e.volunteer_id", Grain.YEAR),
  /** The same by quarter, for what is asked of other times than years. */
  PERSON_QUARTER("e.community_id", "e.volunteer_id", Grain.QUARTER),
  /** The same by half of a month, where a time isn't made of quarters. */
  PERSON_HALF("e.community_id", "e.volunteer_id", Grain.HALF_MONTH),
  /** A community, by session: what took place there. */
  SESSION_HALF("e.community_id", "e.session_id", Grain.HALF_MONTH),
  /** A project, by session. */
  PROJECT_HALF("e.project_id", "e.session_id", Grain.HALF_MONTH),
  /**
   * A community, by session: what students served there whose university has found them. Who is one
   * changes without an entry; {@link StudentTotals} follows.
   */
  VISIT_HALF("e.community_id", "e.session_id", Grain.HALF_MONTH, StudentTotals.ONE);

  private final String subject;
  private final String part;
  private final Grain grain;
  private final String only;

  Dimension(String subject, String part, Grain grain) {
    this(subject, part, grain, "TRUE");
  }

  Dimension(String subject, String part, Grain grain, String only) {
    this.subject = subject;
    this.part = part;
    this.grain = grain;
    this.only = only;
  }

  /** The column of an entry {@code e} that says whose total it goes to. */
  String subject() {
    return subject;
  }

  /** The column, or zero, that parts the total further. */
  String part() {
    return part;
  }

  /** Into what times it is parted. */
  Grain grain() {
    return grain;
  }

  /** Which entries {@code e} it holds. */
  String only() {
    return only;
  }
}
