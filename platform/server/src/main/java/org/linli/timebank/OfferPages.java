package org.linli.timebank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.api.Stations;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** Puts the pages about what is offered together for those who keep it. */
@Singleton
class OfferPages {

  private static final int ON_A_PAGE = 50;
  private static final String LIST = "/offers";

  private final OfferTable offers;
  private final Communities communities;
  private final Stations stations;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  OfferPages(
      OfferTable offers,
      Communities communities,
      Stations stations,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.offers = offers;
    this.communities = communities;
    this.stations = stations;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of a list of offers. */
  record Line(Offer offer, @Nullable CommunityFacts community, String standing) {}

  Page list(OfferFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, offers.count(filter, scope));
    Long only = filter.community();
    return Page.of("timebank/offers")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("administers", viewer.has(Role.TENANT_ADMINISTRATOR))
        .with("only", only == null ? null : communities.everByIds(List.of(only)).get(only))
        .with("states", List.of("open", "gone", "waiting", "ended"))
        .with("area", areas.of(scope, filter.area()))
        .with("lines", lines(offers.page(filter, scope, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<Offer> found) {
    LocalDate today = Time.today(clock);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Offer::community).distinct().toList());
    return found.stream()
        .map(one -> new Line(one, places.get(one.community()), one.standing(today)))
        .toList();
  }

  Page show(long id, Form form) {
    return about("timebank/offer", id).with("key", UUID.randomUUID()).with(form);
  }

  Page editing(long id, Form form) {
    return about("timebank/offer-edit", id)
        .crumb(LIST + "/" + id, Message.asItIs(offer(id).title()))
        .with("kinds", OfferKind.values())
        .with(form);
  }

  Page adding(long community, Form form) {
    CommunityFacts facts = community(community);
    return Page.of("timebank/offer-new")
        .crumb(LIST, "timebank.offers")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("kinds", OfferKind.values())
        .with(form);
  }

  /** A form in which stands what is likely: the community gives it, at its station, from today. */
  Form blank(long community) {
    LocalDate today = Time.today(clock);
    String station =
        stations.openOn(today, List.of(community)).getOrDefault(community, List.of()).stream()
            .map(StationFacts::name)
            .findFirst()
            .orElse("");
    return Form.empty()
        .put("kind", OfferKind.GOODS)
        .put("giver", community(community).shortName())
        .put("place", station)
        .put("from", today);
  }

  Offer offer(long id) {
    return offers.find(id).orElseThrow(Problem::notFound);
  }

  CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }

  private Page about(String view, long id) {
    Offer offer = offer(id);
    return Page.of(view)
        .crumb(LIST, "timebank.offers")
        .with("offer", offer)
        .with("standing", offer.standing(Time.today(clock)))
        .with("community", community(offer.community()));
  }
}
