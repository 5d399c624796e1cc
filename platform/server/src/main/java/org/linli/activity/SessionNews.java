package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.notice.NoticeKind;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/**
 * Tells those who have signed up, and those who wait, what becomes of their sessions. Called in the
 * transaction that changes it, with the sign-ups as they were before.
 */
@Singleton
class SessionNews {

  private static final String MINE = "/my-activities";

  private final TellingVolunteers telling;

  SessionNews(TellingVolunteers telling) {
    this.telling = telling;
  }

  /** It takes no place. */
  void cancelled(Collection<Engagement> signedUp, String reason) {
    tell(
        NoticeKind.SESSION_CANCELLED,
        signedUp,
        one -> List.of(Moments.write(one.from()), one.name(), reason));
  }

  /** It is at another time or place now. */
  void changed(Session now, Collection<Engagement> signedUp) {
    tell(
        NoticeKind.SESSION_CHANGED,
        signedUp,
        one -> List.of(one.name(), Moments.write(now.from()), place(now.facts())));
  }

  /** A place is kept for each of them. */
  void offered(Collection<Engagement> offered) {
    tell(
        NoticeKind.PLACE_OFFERED,
        offered,
        one -> List.of(Moments.write(one.from()), one.name(), write(one.offeredUntil())));
  }

  /** Nobody confirmed in time. */
  void lapsed(Collection<Engagement> lapsed) {
    tell(NoticeKind.OFFER_LAPSED, lapsed, one -> List.of(Moments.write(one.from()), one.name()));
  }

  /** The desk put them on the list. */
  void added(Session session, Collection<Long> volunteers) {
    telling.tell(
        NoticeKind.SIGN_UP_ADDED,
        volunteers.stream()
            .map(
                one ->
                    new Told(
                        one,
                        MINE,
                        List.of(
                            Moments.write(session.from()),
                            session.facts().name(),
                            place(session.facts()))))
            .toList());
  }

  /** The desk took somebody off the list. */
  void removed(Session session, long volunteer) {
    telling.tell(
        NoticeKind.SIGN_UP_REMOVED,
        List.of(
            new Told(
                volunteer, MINE, List.of(Moments.write(session.from()), session.facts().name()))));
  }

  /** It is tomorrow. */
  void tomorrow(Map<Long, Session> sessions, Collection<Engagement> confirmed) {
    tell(
        NoticeKind.SESSION_TOMORROW,
        confirmed.stream().filter(one -> sessions.containsKey(one.session())).toList(),
        one ->
            List.of(
                Moments.write(one.from()), one.name(), place(sessions.get(one.session()).facts())));
  }

  private void tell(
      NoticeKind kind, Collection<Engagement> people, Function<Engagement, List<String>> words) {
    telling.tell(
        kind,
        people.stream().map(one -> new Told(one.volunteer(), MINE, words.apply(one))).toList());
  }

  private static String place(SessionFacts session) {
    return session.meetingPoint().isEmpty()
        ? session.place()
        : session.place() + " · " + session.meetingPoint();
  }

  private static String write(@Nullable Instant moment) {
    return moment == null ? "" : Moments.write(moment);
  }
}
