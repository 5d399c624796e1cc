package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.api.Scope;
import org.linli.division.CommunityDue;
import org.linli.tenant.Time;
import org.linli.web.HomePart;

/** Today's sessions of a community, and those of the next days with too few people yet. */
@Singleton
final class ActivityDue implements CommunityDue {

  private final DeskSearch search;
  private final Clock clock;

  ActivityDue(DeskSearch search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    LocalDate today = Time.today(clock);
    long sessions =
        search.sessions(
            new Scope(List.of(community.path())),
            today.atStartOfDay(Time.ZONE).toInstant(),
            today.plusDays(1).atStartOfDay(Time.ZONE).toInstant());
    String list = "/activity-desk?state=PUBLISHED&community=" + community.id();
    List<HomePart.Task> tasks = new ArrayList<>();
    if (sessions > 0) {
      tasks.add(
          new HomePart.Task(
              Message.of("activity.task.today", sessions), list, today, HomePart.State.SOON));
    }
    long few = search.few(new Scope(List.of(community.path())));
    if (few > 0) {
      tasks.add(
          new HomePart.Task(
              Message.of("activity.task.few", few), list + "&few=true", null, HomePart.State.SOON));
    }
    return tasks;
  }
}
