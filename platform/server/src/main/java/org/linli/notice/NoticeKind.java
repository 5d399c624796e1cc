package org.linli.notice;

/**
 * What a notice tells of. Rows keep the names, so they never change; the sentence is the message
 * {@code notice.text.<kind>}.
 */
public enum NoticeKind {
  /** A session takes no place: its beginning, its name, why. */
  SESSION_CANCELLED(true),
  /** A session is elsewhere or at another time: its name, its beginning now, its place now. */
  SESSION_CHANGED(true),
  /** A place has become free for whoever waited: the beginning, the name, until when. */
  PLACE_OFFERED(true),
  /** An offered place went on to the next: the beginning, the name. */
  OFFER_LAPSED(true),
  /** A registration was approved: the number. */
  REGISTRATION_APPROVED(true),
  /** A registration was refused: why. */
  REGISTRATION_REFUSED(true),
  /** Something of a registration is to be mended: what. */
  REGISTRATION_RETURNED(true),
  /** Hours stand in the ledger: the day, the hours. */
  HOURS_POSTED(false),
  /** Hours were put right: the day, the hours now, why. */
  HOURS_CORRECTED(false),
  /** Hours were taken back: the day, why. */
  HOURS_REVERSED(false),
  /** A second person didn't confirm someone's hours: the day, why. */
  HOURS_REFUSED(true),
  /** Hours wait for a second person. While one stands unread, no second one is written. */
  PROPOSAL_WAITING(false),
  /** Hours that one proposed were confirmed: the day. */
  PROPOSAL_CONFIRMED(false),
  /** Hours that one proposed were refused: the day, why. */
  PROPOSAL_REFUSED(false),
  /** Someone asks to join a team that one leads: its name. */
  TEAM_ASKED(false),
  /** One belongs to a team now: its name. */
  TEAM_JOINED(false),
  /** One is not taken into a team: its name, why. */
  TEAM_REFUSED(true),
  /** One belongs to a team no more: its name, why. */
  TEAM_REMOVED(true),
  /** One leads a team now: its name. */
  TEAM_LEADER_NAMED(true),
  /** A university found one on its roster: its name. */
  STUDY_JOINED(false),
  /** A university didn't find one: its name, why. */
  STUDY_REFUSED(true);

  private final boolean mailed;

  NoticeKind(boolean mailed) {
    this.mailed = mailed;
  }

  /** Whether it goes out by e-mail to those who gave an address and chose nothing else. */
  boolean isMailed() {
    return mailed;
  }

  /** Whether a second one would tell nothing new to whoever hasn't read the first. */
  boolean isOnceUnread() {
    return this == PROPOSAL_WAITING;
  }
}
