package org.linli.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.division.CommunityDue;
import org.linli.tenant.Time;
import org.linli.web.HomePart;
import org.linli.web.HomePart.State;
import org.linli.web.HomePart.Task;

/** What a community has to do about its plan: write it, answer for it, catch up with it. */
@Singleton
final class PlanDue implements CommunityDue {

  private final PlanTable plans;
  private final Progressing progressing;
  private final PlanDeadline deadline;
  private final Clock clock;

  PlanDue(PlanTable plans, Progressing progressing, PlanDeadline deadline, Clock clock) {
    this.plans = plans;
    this.progressing = progressing;
    this.deadline = deadline;
    this.clock = clock;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    LocalDate today = Time.today(clock);
    int year = today.getYear();
    Optional<Plan> found = plans.of(community.id(), year);
    if (found.isEmpty()) {
      LocalDate due = deadline.in(year);
      return List.of(
          new Task(
              Message.of("plan.due.none", Integer.toString(year)),
              "/communities/" + community.id() + "/plans/new",
              due,
              PlanHome.pressing(today, due)));
    }
    Plan plan = found.get();
    List<Task> tasks = new ArrayList<>();
    switch (plan.state()) {
      case DRAFT -> tasks.add(task(plan, "plan.due.draft", State.CALM));
      case RETURNED -> tasks.add(task(plan, "plan.due.returned", State.SOON));
      case PROPOSED -> tasks.add(task(plan, "plan.due.proposed", State.CALM));
      case AGREED, SUPERSEDED -> {} // There is nothing to write.
    }
    Optional.ofNullable(progressing.ofAll(List.of(plan)).get(plan.id()))
        .filter(progress -> progress.behind() > 0)
        .ifPresent(
            progress ->
                tasks.add(
                    new Task(
                        Message.of("plan.due.behind", progress.late(), progress.behind()),
                        "/plans/" + plan.id(),
                        null,
                        State.LATE)));
    return tasks;
  }

  private static Task task(Plan plan, String key, State state) {
    return new Task(
        Message.of(key, Integer.toString(plan.year())), "/plans/" + plan.id(), null, state);
  }
}
