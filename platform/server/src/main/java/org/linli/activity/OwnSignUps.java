package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** What a viewer, and those whom they act for, have signed up for. */
@Singleton
class OwnSignUps {

  private static final int ON_A_PAGE = 30;

  private final SignUpTable signUps;
  private final SessionTable sessions;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  OwnSignUps(
      SignUpTable signUps,
      SessionTable sessions,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.signUps = signUps;
    this.sessions = sessions;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param name whose it is, masked; empty where there is nobody else
   * @param position how many stand before them in the queue, themselves included; null for others
   * @param isCancelled whether the session doesn't take place
   * @param isOffered whether a place is kept for them and can be confirmed
   * @param isCancellable whether it can still be taken back
   * @param isShift whether it is a shift at a station still to come, which is left by asking for
   *     leave
   */
  record Line(
      SignUp signUp,
      SessionFacts session,
      String name,
      @Nullable Long position,
      boolean isPast,
      boolean isCancelled,
      boolean isOffered,
      boolean isCancellable,
      boolean isShift) {}

  Page page(int page) {
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    List<Long> ids = people.stream().map(VolunteerFacts::id).toList();
    Paging paging = new Paging(page, ON_A_PAGE, ids.isEmpty() ? 0 : signUps.count(ids));
    return Page.of("activity/mine")
        .with("registered", !people.isEmpty())
        .with("lines", ids.isEmpty() ? List.of() : lines(signUps.mine(ids, paging), people))
        .with("paging", paging);
  }

  List<Line> lines(List<SignUp> found, List<VolunteerFacts> people) {
    Map<Long, SessionFacts> known =
        sessions.byIds(found.stream().map(SignUp::session).distinct().toList()).stream()
            .collect(Collectors.toMap(Session::id, Session::facts));
    Map<Long, String> names =
        people.stream().collect(Collectors.toMap(VolunteerFacts::id, VolunteerFacts::maskedName));
    Map<Long, Long> positions =
        signUps.positions(
            found.stream()
                .filter(one -> one.state() == SignUpState.WAITING)
                .map(SignUp::id)
                .toList());
    Instant now = clock.instant();
    Function<SignUp, Line> line =
        one -> {
          SessionFacts session = known.get(one.session());
          boolean past = !session.from().isAfter(now);
          boolean cancelled = session.state() == SessionState.CANCELLED;
          boolean open = one.state().isActive() && !past && !cancelled;
          boolean inTime =
              one.state() != SignUpState.CONFIRMED
                  || session.from().minus(Places.CANCELLABLE).isAfter(now);
          boolean isShift =
              one.state() == SignUpState.CONFIRMED && session.kind() == SessionKind.DUTY;
          Instant until = one.offeredUntil();
          return new Line(
              one,
              session,
              people.size() > 1 ? names.getOrDefault(one.volunteer(), "") : "",
              positions.get(one.id()),
              past,
              cancelled,
              open && until != null && until.isAfter(now),
              open && inTime && !isShift,
              open && isShift);
        };
    return found.stream().filter(one -> known.containsKey(one.session())).map(line).toList();
  }
}
