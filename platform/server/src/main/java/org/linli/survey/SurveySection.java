package org.linli.survey;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** A community's newest surveys on its page, for whoever keeps it. */
@Singleton
final class SurveySection implements CommunitySection {

  private static final int ORDER = 62;
  private static final int SHOWN = 3;

  private final SurveyTable surveys;
  private final Viewer viewer;
  private final Clock clock;

  SurveySection(SurveyTable surveys, Viewer viewer, Clock clock) {
    this.surveys = surveys;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line. */
  record Row(SurveyTable.Line line, Survey.State state) {}

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    if (!CommunityKeepers.scope(viewer).contains(community.path())) {
      return Optional.empty();
    }
    List<Row> rows =
        surveys
            .page(new Scope(List.of(community.path())), community.id(), new Paging(1, SHOWN, SHOWN))
            .stream()
            .map(line -> new Row(line, line.survey().on(Time.today(clock))))
            .toList();
    return Optional.of(
        new Shown(
            "survey.title",
            "survey/section",
            Map.of(
                "community",
                community.id(),
                "rows",
                rows,
                "mayMake",
                community.closedOn() == null)));
  }
}
