package org.linli.hours;

/** What totals are kept of, each by year. */
public enum Dimension {
  /** A volunteer, anywhere in the tenant. */
  VOLUNTEER("e.volunteer_id", "0"),
  /** A team. */
  TEAM("e.team_id", "0"),
  /** A project. */
  PROJECT("e.project_id", "0"),
  /** A community: all who served there. */
  COMMUNITY("e.community_id", "0"),
  /** A community, by volunteer: who served there, and how much. */
  PERSON_HERE("e.community_id", "e.volunteer_id");

  private final String subject;
  private final String part;

  Dimension(String subject, String part) {
    this.subject = subject;
    this.part = part;
  }

  /** The column of an entry {@code e} that says whose total it goes to. */
  String subject() {
    return subject;
  }

  /** The column, or zero, that parts the total further. */
  String part() {
    return part;
  }
}
