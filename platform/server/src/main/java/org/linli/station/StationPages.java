package org.linli.station;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.key.RevealingContacts;

/** Puts the page of a station together, for everything that can be done there. */
@Singleton
final class StationPages {

  private final StationRegister stations;
  private final StationPeriods periods;
  private final StationsByDay byDay;
  private final Contacts contacts;
  private final Communities communities;
  private final List<StationPart> parts;

  StationPages(
      StationRegister stations,
      StationPeriods periods,
      StationsByDay byDay,
      Contacts contacts,
      Communities communities,
      List<StationPart> parts) {
    this.stations = stations;
    this.periods = periods;
    this.byDay = byDay;
    this.contacts = contacts;
    this.communities = communities;
    this.parts = parts.stream().sorted(Comparator.comparingInt(StationPart::order)).toList();
  }

  /** A station's page, whom to call there masked. */
  Page show(long id, Form form) {
    Station station = station(id);
    return RevealingContacts.masked(page("station/show", station))
        .with("parts", parts(id))
        .with("contact", contacts.of(station).masked())
        .with(form);
  }

  /** A station's page, whom to call there in full. */
  Page revealed(long id) {
    Station station = station(id);
    return RevealingContacts.inFull(page("station/show", station))
        .with("parts", parts(id))
        .with("contact", contacts.of(station));
  }

  /** A page about a station, below the station's own. */
  Page below(String view, long id, Form form) {
    Station station = station(id);
    Page page = page(view, station);
    String name = String.valueOf(page.model().get("name"));
    return page.crumb("/stations/" + id, Message.asItIs(name)).with(form);
  }

  Station station(long id) {
    return stations.findById(id).orElseThrow(Problem::notFound);
  }

  /** What is true of a station today, or was when it closed. */
  StationPeriod now(long id) {
    return periods.of(id).getLast();
  }

  CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }

  /** What other domains know of it. */
  private List<CommunitySection.Shown> parts(long station) {
    return parts.stream().flatMap(part -> part.of(station).stream()).toList();
  }

  private Page page(String view, Station station) {
    CommunityFacts community = community(station.communityId());
    List<StationPeriod> all = periods.of(station.key());
    Long parent = station.parentId();
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community.id(), Message.asItIs(community.shortName()))
        .with("station", station)
        .with("name", all.getLast().name())
        .with("now", all.getLast())
        .with("area", StationForm.plain(all.getLast().area()))
        .with("periods", all.size() > 1 ? all.reversed() : List.of())
        .with("community", community)
        .with("parent", parent == null ? null : periods.of(parent).getLast())
        .with("points", byDay.pointsOf(station.key()));
  }
}
