package org.linli.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** This year's plan of a community and what became of it, on its page. */
@Singleton
final class PlanSection implements CommunitySection {

  private static final int MOST = 4;

  private final PlanTable plans;
  private final ContentTable contents;
  private final Progressing progressing;
  private final Viewer viewer;
  private final Clock clock;

  PlanSection(
      PlanTable plans, ContentTable contents, Progressing progressing, Viewer viewer, Clock clock) {
    this.plans = plans;
    this.contents = contents;
    this.progressing = progressing;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 36;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    int year = Time.today(clock).getYear();
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    List<Plan> all = plans.newest(community.id(), MOST);
    Plan current =
        all.stream()
            .filter(one -> one.year() == year)
            .filter(one -> keeps || one.agreed() != null)
            .findFirst()
            .orElse(null);
    Long agreed = current == null ? null : current.agreed();
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("community", community.id());
    model.put("year", Integer.toString(year));
    model.put("keeps", keeps);
    model.put("mayBegin", keeps && current == null && community.closedOn() == null);
    model.put("plan", current);
    model.put("others", keeps ? all.stream().filter(one -> one != current).toList() : List.of());
    model.put("goals", agreed == null ? List.of() : contents.of(agreed).goals());
    model.put(
        "progress", current == null ? null : progressing.ofAll(List.of(current)).get(current.id()));
    return Optional.of(new Shown("plan.title", "plan/section", model));
  }
}
