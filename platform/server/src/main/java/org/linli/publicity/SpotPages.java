package org.linli.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** Puts the pages about publicity spots together. */
@Singleton
class SpotPages {

  static final String LIST = "/publicity-spots";
  private static final int ON_A_PAGE = 50;

  private final SpotTable spots;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  SpotPages(
      SpotTable spots, Communities communities, AreaChoices areas, Viewer viewer, Clock clock) {
    this.spots = spots;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of a list of spots. */
  record Line(Spot spot, @Nullable CommunityFacts community, String standing) {}

  Page list(SpotFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, spots.count(filter, scope));
    Long community = filter.community();
    return Page.of("publicity/spots")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("only", community == null ? null : place(community))
        .with("area", areas.of(scope, filter.area()))
        .with("lines", lines(spots.page(filter, scope, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<Spot> found) {
    LocalDate today = Time.today(clock);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Spot::community).distinct().toList());
    return found.stream()
        .map(one -> new Line(one, places.get(one.community()), one.standing(today)))
        .toList();
  }

  Page show(long id, Form form) {
    Spot spot = spot(id);
    return Page.of("publicity/spot")
        .crumb(LIST, "publicity.spots")
        .with("spot", spot)
        .with("standing", spot.standing(Time.today(clock)))
        .with("community", place(spot.community()))
        .with("history", spots.history(id))
        .with(form);
  }

  /** The page of a spot, ready to say what is shown from today on. */
  Page show(long id) {
    return show(id, Form.empty().put("from", Time.today(clock)));
  }

  Page adding(long community, Form form) {
    CommunityFacts facts = Optional.ofNullable(place(community)).orElseThrow(Problem::notFound);
    return Page.of("publicity/spot-form")
        .crumb(LIST, "publicity.spots")
        .with("community", facts)
        .with("kinds", SpotKind.values())
        .with(form);
  }

  Page editing(long id, Form form) {
    Spot spot = spot(id);
    return Page.of("publicity/spot-form")
        .crumb(LIST, "publicity.spots")
        .crumb(LIST + "/" + id, Message.asItIs(spot.name()))
        .with("spot", spot)
        .with("community", place(spot.community()))
        .with("kinds", SpotKind.values())
        .with(form);
  }

  Spot spot(long id) {
    return spots.find(id).orElseThrow(Problem::notFound);
  }

  private @Nullable CommunityFacts place(long id) {
    return communities.everByIds(List.of(id)).get(id);
  }
}
