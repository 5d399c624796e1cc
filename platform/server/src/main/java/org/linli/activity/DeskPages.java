package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.audit.AccountNames;
import org.linli.division.NumbersElsewhere;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.Skill;

/** Puts the pages about one activity together for those who keep it. */
@Singleton
class DeskPages {

  private static final String DESK = "/activity-desk";

  private final Activities activities;
  private final SessionTable sessions;
  private final PublishingChecks checks;
  private final Belonging belonging;
  private final Communities communities;
  private final AccountNames accounts;
  private final NumbersElsewhere elsewhere;
  private final Clock clock;

  DeskPages(
      Activities activities,
      SessionTable sessions,
      PublishingChecks checks,
      Belonging belonging,
      Communities communities,
      AccountNames accounts,
      NumbersElsewhere elsewhere,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.checks = checks;
    this.belonging = belonging;
    this.communities = communities;
    this.accounts = accounts;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /** An activity with its sessions and what may be done with it. */
  Page show(long id) {
    Activity activity = activity(id);
    List<Session> all = sessions.of(id);
    boolean isDraft = !activity.isPublic();
    boolean goesOn =
        all.stream().anyMatch(one -> one.facts().takesPlace() && one.to().isAfter(clock.instant()));
    return inCommunity("activity/desk", activity.community())
        .with("activity", activity)
        .with("charge", charge(activity))
        .with("sessions", all.stream().map(one -> Line.of(one, clock)).toList())
        .with("wrong", isDraft ? checks.of(activity, all) : List.of())
        .with("draft", isDraft)
        .with("elsewhere", elsewhere.of(NumbersElsewhere.Kind.ACTIVITY, id))
        .with("alive", activity.isAlive())
        .with("finishable", activity.state() == ActivityState.PUBLISHED && !goesOn);
  }

  /** A page with a form about an activity, below the activity's own. */
  Page below(String view, long id, Form form) {
    Activity activity = activity(id);
    return choices(view, activity.community())
        .crumb(DESK + "/" + id, Message.asItIs(activity.name()))
        .with("activity", activity)
        .with("draft", !activity.isPublic())
        .with(form);
  }

  /** A page about a session, below its activity's. */
  Page belowSession(String view, long session) {
    Session found = sessions.find(session).orElseThrow(Problem::notFound);
    return inCommunity(view, found.facts().community())
        .crumb(DESK + "/" + found.facts().activity(), Message.asItIs(found.facts().name()))
        .with("session", found)
        .with("draft", found.facts().activityState() == ActivityState.DRAFT);
  }

  /** The page that drafts an activity in a community. */
  Page drafting(long community, Form form) {
    return choices("activity/new", community).with(form);
  }

  Activity activity(long id) {
    return activities.find(id).orElseThrow(Problem::notFound);
  }

  String charge(Activity activity) {
    long account = activity.details().charge();
    return accounts.names(List.of(account)).getOrDefault(account, "");
  }

  private Page choices(String view, long community) {
    return inCommunity(view, community)
        .with("projects", belonging.projects(community))
        .with("teams", belonging.teams(community))
        .with("serviceTypes", ServiceType.values())
        .with("skillChoices", Skill.values())
        .with("trainingChoices", TrainingTopic.values())
        .with("weekdays", DayOfWeek.values());
  }

  private Page inCommunity(String view, long id) {
    CommunityFacts community =
        Optional.ofNullable(communities.byIds(List.of(id)).get(id)).orElseThrow(Problem::notFound);
    return Page.of(view).crumb(DESK, "activity.desk").with("community", community);
  }

  /** A session as the desk lists it. */
  record Line(Session session, SessionFacts facts, boolean full, boolean past, boolean alive) {

    static Line of(Session session, Clock clock) {
      boolean past = session.isPast(clock.instant());
      return new Line(
          session,
          session.facts(),
          !session.hasFreePlace(),
          past,
          !past && session.state() != SessionState.CANCELLED);
    }
  }
}
