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
  /** Somebody registered and waits for the review. While one stands unread, no second one is. */
  REGISTRATION_WAITING(false),
  /** A ward has come of age and acts for themselves: no gaps. */
  WARD_OF_AGE(true),
  /** The desk put one on a session's list: the beginning, the name, the place. */
  SIGN_UP_ADDED(true),
  /** The desk took one off a session's list: the beginning, the name. */
  SIGN_UP_REMOVED(true),
  /** A session one has a place in is tomorrow: the beginning, the name, the place. */
  SESSION_TOMORROW(true),
  /** One was noted as absent: the beginning, the name. */
  NOTED_ABSENT(true),
  /** One came and never checked out: the beginning, the name. */
  CHECK_OUT_MISSING(true),
  /** Sessions are to be recorded within days: how many. */
  RECORDING_SOON(false),
  /** Sessions weren't recorded in time: how many. */
  RECORDING_LATE(true),
  /** Policies run out soon: how many. */
  INSURANCE_SOON(true),
  /** The desk put one on the list of a course: its title. */
  COURSE_ENROLLED(true),
  /** A course one takes part in isn't what it was: its title. */
  COURSE_CHANGED(true),
  /** A course one takes part in doesn't take place: its title. */
  COURSE_CANCELLED(true),
  /** One is trained now: the course's title, the day. */
  TRAINED(false),
  /** Work in the background is done: what it was. */
  JOB_DONE(false),
  /** Work in the background couldn't be done: what it was. */
  JOB_FAILED(false),
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
  /** A volunteer says that something of their record is wrong: the number. */
  APPEAL_MADE(false),
  /** A volunteer appeals against the answer: the number. */
  APPEAL_RAISED(true),
  /** Appeals weren't answered in time: how many. */
  APPEAL_LATE(true),
  /** The record was put right, as one said: what was answered. */
  APPEAL_CORRECTED(true),
  /** The record stays as it is: why, until when one may appeal. */
  APPEAL_REFUSED(true),
  /** The level above says so too: why. */
  APPEAL_UPHELD(true),
  /** Someone asks that their record goes on elsewhere: where. */
  TRANSFER_ASKED(true),
  /** It is not released: where to, why. */
  TRANSFER_REFUSED(true),
  /** It counts elsewhere now: where. */
  TRANSFER_LEFT(true),
  /** It wasn't taken there: where, why. */
  TRANSFER_RETURNED(true),
  /** One is no volunteer there: where. */
  TRANSFER_NOT_THERE(true),
  /** A record comes from elsewhere and waits: from where. */
  TRANSFER_CAME(true),
  /** One's record from elsewhere counts here: from where, how many services. */
  TRANSFER_ENTERED(true),
  /**
   * Of a record from elsewhere something lies at the time of entries here: from where, how many.
   */
  TRANSFER_CLASHES(true),
  /** Something in the ledger looks wrong: how many things. */
  FINDINGS_FOUND(false),
  /** One may do something no more for a while: what, from when, until when, why. */
  SUSPENDED(true),
  /** That was lifted: what, why. */
  SUSPENSION_LIFTED(true),
  /** One is to check entries that were drawn: how many. */
  SPOT_CHECK_GIVEN(true),
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
  /** Nobody comes in a week of a relay: its name, the Monday. */
  RELAY_GAP(false),
  /** Someone asks for a post of a community that one keeps: its name. */
  POST_ASKED(false),
  /** Someone gave up such a post: its name, the day from which on they don't hold it. */
  POST_GIVEN_UP(true),
  /** One holds a post now: its name. */
  POST_TAKEN(true),
  /** One is not given a post: its name, why. */
  POST_REFUSED(true),
  /** One holds a post no more, or asks in vain, as it ended: its name, why. */
  POST_ENDED(true),
  /** A team asks for a space that one keeps: the team, the space, when. */
  SPACE_ASKED(false),
  /** One's team has a space: its name, when. */
  SPACE_BOOKED(true),
  /** One's team is not given a space: its name, when, why. */
  SPACE_REFUSED(true),
  /** One's team has a space no more: its name, when, why. */
  SPACE_CANCELLED(true),
  /** A team gave back a space that one keeps: the team, the space, when, why. */
  SPACE_GIVEN_BACK(false),
  /** What is shown at some publicity spots is due for renewal: how many. */
  PUBLICITY_DUE(false),
  /** A partner proposed a pairing to a community that one keeps: the partner, the community. */
  PAIRING_PROPOSED(true),
  /** The other side accepted a pairing: the partner, the community. */
  PAIRING_ACCEPTED(true),
  /** The other side declined a pairing: the partner, the community, why. */
  PAIRING_DECLINED(true),
  /** A pairing ended, or a proposal was taken back: the partner, the community, why. */
  PAIRING_ENDED(true),
  /** The other side changed its contact, or the terms were amended: partner, community, why. */
  PAIRING_CHANGED(true),
  /** A pairing is in force only a little longer: the partner, the community, its last day. */
  PAIRING_EXPIRING(true),
  /** A community asks for a station's opening or closing: the community, the station, which. */
  STATION_APPLIED(true),
  /** What one asked for a station was agreed to: the station, what. */
  STATION_APPROVED(true),
  /** What one asked for a station was given back: the station, what, why. */
  STATION_RETURNED(true),
  /** A station below is shut for a while: the community, the station, why. */
  STATION_SUSPENDED(false),
  /** A station that one keeps is going to be inspected: its name, until when. */
  INSPECTION_PLANNED(true),
  /** Something has to be mended at a station that one keeps: its name, how many, until when. */
  INSPECTION_TO_MEND(true),
  /** Nothing was lacking at a station that one keeps: its name. */
  INSPECTION_PASSED(false),
  /** What was lacking at a station that one inspects is shown to be mended: its name. */
  INSPECTION_MENDED(false),
  /** A shift one has begins soon: the beginning, the station, the post. */
  DUTY_SOON(true),
  /** A shift is offered to one: the beginning, the station, the post. */
  DUTY_OFFERED(true),
  /** Someone can't come to a shift of a station one keeps: the beginning, the station, the post. */
  DUTY_LEAVE(true),
  /** Someone stands in for one: the beginning, the station, the post. */
  DUTY_STAND_IN(false),
  /** A supply that one is in charge of runs short: its name, how much there is, the station. */
  SUPPLY_LOW(true),
  /** Something was redeemed in a community that one keeps: what, until when it is kept ready. */
  TIME_REDEEMED(false),
  /** One got what one redeemed: what. */
  TIME_HANDED_OVER(false),
  /** One won't get it, the minutes went back: what, why. */
  TIME_REFUNDED(true),
  /** What one redeemed is kept ready only a little longer: what, its last day. */
  TIME_EXPIRING(true),
  /** One didn't come for it in time, the minutes went back: what. */
  TIME_EXPIRED(true),
  /** Minutes that one didn't spend in time are gone: how many. */
  TIME_LAPSED(true),
  /** One is commended: the round. */
  COMMENDED(true),
  /** A university found one on its roster: its name. */
  STUDY_JOINED(false),
  /** A university didn't find one: its name, why. */
  STUDY_REFUSED(true),
  /** Somebody asks for help: what, the community. */
  NEED_ASKED(true),
  /** A team that one leads is asked to help: what, the community, until when to answer. */
  NEED_OFFERED(true),
  /** A team accepted: what, the community, the team. */
  NEED_ACCEPTED(false),
  /** A team said no, and no other is in line: what, the community, the team, why. */
  NEED_DECLINED(true),
  /** Nobody did anything about a request in time: what, the community. */
  NEED_RAISED(true),
  /** A team accepted a request and hasn't done it in time: what, the community, the team. */
  NEED_LATE(true),
  /** A request that one's team was asked for comes to nothing: what, the community, why. */
  NEED_ENDED(true),
  /** The person served isn't content: what, the community, how many stars. */
  NEED_BAD_RATING(true),
  /** An item of one's certificate was corrected: the certificate's number. */
  CERTIFICATE_SUPERSEDED(true),
  /** One's certificate was revoked: its number, why. */
  CERTIFICATE_REVOKED(true),
  /** A form is due soon: its title, the turn, the unit, its last day. */
  SUBMISSION_DUE(true),
  /** A form wasn't sent in time: its title, the turn, the unit, its last day. */
  SUBMISSION_LATE(true),
  /** A form waits to be taken up: the unit, its title, the turn. */
  SUBMISSION_WAITING(false),
  /** A form came back: its title, the turn, why. */
  SUBMISSION_RETURNED(true),
  /** The last one on its way accepted a form: its title, the turn. */
  SUBMISSION_ACCEPTED(false),
  /** There is more time for a form: its title, the turn, its last day now, why. */
  SUBMISSION_EXTENDED(true),
  /** More time for a form was taken back: its title, the turn, its last day now, why. */
  SUBMISSION_SHORTENED(true),
  /** One reached a star level: how many stars. */
  STAR_REACHED(false);

  private final boolean mailed;

  NoticeKind(boolean mailed) {
    this.mailed = mailed;
  }

  /** Whether it goes out by e-mail to those who gave an address and chose nothing else. */
  boolean isMailed() {
    return mailed;
  }

  /** Whether only those are told who keep communities or lead teams. */
  boolean isForKeepers() {
    return switch (this) {
      case REGISTRATION_WAITING,
          RECORDING_SOON,
          RECORDING_LATE,
          INSURANCE_SOON,
          JOB_DONE,
          JOB_FAILED,
          PROPOSAL_WAITING,
          PROPOSAL_CONFIRMED,
          PROPOSAL_REFUSED,
          APPEAL_MADE,
          APPEAL_RAISED,
          APPEAL_LATE,
          FINDINGS_FOUND,
          SPOT_CHECK_GIVEN,
          TEAM_ASKED,
          RELAY_GAP,
          POST_ASKED,
          POST_GIVEN_UP,
          SPACE_ASKED,
          SPACE_GIVEN_BACK,
          PUBLICITY_DUE,
          PAIRING_PROPOSED,
          PAIRING_ACCEPTED,
          PAIRING_DECLINED,
          PAIRING_ENDED,
          PAIRING_CHANGED,
          PAIRING_EXPIRING,
          STATION_APPLIED,
          STATION_APPROVED,
          STATION_RETURNED,
          STATION_SUSPENDED,
          INSPECTION_PLANNED,
          INSPECTION_TO_MEND,
          INSPECTION_PASSED,
          INSPECTION_MENDED,
          DUTY_LEAVE,
          SUPPLY_LOW,
          NEED_ASKED,
          NEED_OFFERED,
          NEED_ACCEPTED,
          NEED_DECLINED,
          NEED_RAISED,
          NEED_LATE,
          NEED_ENDED,
          NEED_BAD_RATING,
          TIME_REDEEMED,
          SUBMISSION_DUE,
          SUBMISSION_LATE,
          SUBMISSION_WAITING,
          SUBMISSION_RETURNED,
          SUBMISSION_ACCEPTED,
          SUBMISSION_EXTENDED,
          SUBMISSION_SHORTENED ->
          true;
      default -> false;
    };
  }

  /** Whether a second one would tell nothing new to whoever hasn't read the first. */
  boolean isOnceUnread() {
    return this == PROPOSAL_WAITING || this == REGISTRATION_WAITING;
  }
}
