package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.Message;
import org.linli.api.Viewer;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspension.Kind;
import org.linli.suspension.Suspensions;
import org.linli.team.LedTeams;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.HomePart;

/** Whoever is suspended finds it on their first page, as long as it runs. */
@Singleton
final class SuspensionHome implements HomePart {

  private final Suspensions suspensions;
  private final SuspensionSubjects subjects;
  private final Volunteers volunteers;
  private final LedTeams teams;
  private final Viewer viewer;
  private final Clock clock;

  SuspensionHome(
      Suspensions suspensions,
      SuspensionSubjects subjects,
      Volunteers volunteers,
      LedTeams teams,
      Viewer viewer,
      Clock clock) {
    this.suspensions = suspensions;
    this.subjects = subjects;
    this.volunteers = volunteers;
    this.teams = teams;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public List<Task> tasks() {
    long account = viewer.account();
    if (account == 0 || !AppealHome.keepsHours()) {
      return List.of();
    }
    List<Long> own = volunteers.actedForBy(account).stream().map(VolunteerFacts::id).toList();
    List<Long> led = teams.of(account).stream().map(LedTeams.Led::team).toList();
    return Stream.of(
            running(Kind.VOLUNTEER, own),
            running(Kind.TEAM, led),
            running(Kind.POSTER, List.of(account)))
        .flatMap(List::stream)
        .map(
            one ->
                new Task(
                    Message.of("oversight.task.suspended", subjects.what(one), one.until()),
                    "/notices",
                    null,
                    State.LATE))
        .toList();
  }

  private List<Suspension> running(Kind kind, List<Long> ids) {
    LocalDate today = Time.today(clock);
    return suspensions.standing(kind, ids, today).values().stream()
        .flatMap(List::stream)
        .filter(one -> one.on(today) == Suspension.State.RUNNING)
        .toList();
  }
}
