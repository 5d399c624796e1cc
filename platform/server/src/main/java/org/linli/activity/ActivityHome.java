package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** What activities put on the first page and into the menu; a province keeps none. */
@Singleton
final class ActivityHome implements HomePart, ShellPart {

  private static final int AHEAD = 14;
  private static final int SHOWN = 5;

  private final DeskSearch search;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  ActivityHome(
      DeskSearch search,
      SessionTable sessions,
      SignUpTable signUps,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.search = search;
    this.sessions = sessions;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    if (!hasActivities() || !viewer.isSignedIn()) {
      return tasks;
    }
    Scope kept = CommunityKeepers.scope(viewer);
    if (!kept.isEmpty()) {
      tasks.addAll(ofKeeper(kept));
    }
    tasks.addAll(ofVolunteer());
    return tasks;
  }

  /** What is on next, for visitors and for those who serve. */
  @Override
  public List<Panel> panels() {
    if (!hasActivities() || !CommunityKeepers.scope(viewer).isEmpty()) {
      return List.of();
    }
    List<Session> coming = sessions.coming(clock.instant(), SHOWN);
    return coming.isEmpty()
        ? List.of()
        : List.of(new Panel("activity/soon", 5, false, Map.of("coming", coming)));
  }

  private List<Task> ofKeeper(Scope kept) {
    List<Task> tasks = new ArrayList<>();
    LocalDate today = Time.today(clock);
    long sessions =
        search.sessions(
            kept,
            today.atStartOfDay(Time.ZONE).toInstant(),
            today.plusDays(1).atStartOfDay(Time.ZONE).toInstant());
    if (sessions > 0) {
      Message what = Message.of("activity.task.today", sessions);
      tasks.add(new Task(what, "/activity-desk?state=PUBLISHED", today, State.SOON));
    }
    long drafts = search.drafts(kept);
    if (drafts > 0) {
      Message what = Message.of("activity.task.drafts", drafts);
      tasks.add(new Task(what, "/activity-desk?state=DRAFT", null, State.CALM));
    }
    return tasks;
  }

  /** Offered places, and the next session that one is awaited at. */
  private List<Task> ofVolunteer() {
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Instant now = clock.instant();
    List<Engagement> coming =
        signUps
            .engagements(
                people.stream().map(VolunteerFacts::id).toList(),
                now,
                now.atZone(Time.ZONE).plusDays(AHEAD).toInstant())
            .stream()
            .filter(one -> one.from().isAfter(now))
            .toList();
    List<Task> tasks = new ArrayList<>();
    for (Engagement one : coming) {
      if (one.isOffered(now)) {
        Message what = Message.of("activity.task.offered", Moments.write(one.from()), one.name());
        tasks.add(new Task(what, "/my-activities", day(one.offeredUntil()), State.SOON));
      }
    }
    coming.stream()
        .filter(one -> one.state() == SignUpState.CONFIRMED)
        .findFirst()
        .ifPresent(
            next ->
                tasks.add(
                    new Task(
                        Message.of("activity.task.next", Moments.write(next.from()), next.name()),
                        "/my-activities",
                        day(next.from()),
                        State.CALM)));
    return tasks;
  }

  @Override
  public List<MenuEntry> menu() {
    return hasActivities()
        ? List.of(
            new MenuEntry("/activities", "activity.title", "calendar-event", 4, Set.of()),
            new MenuEntry(
                "/my-activities",
                "activity.mine",
                "flag",
                6,
                Set.of(Role.VOLUNTEER, Role.RESIDENT)),
            new MenuEntry(
                "/activity-desk",
                "activity.desk",
                "calendar-event",
                42,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  private static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, Time.ZONE);
  }

  private static boolean hasActivities() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
