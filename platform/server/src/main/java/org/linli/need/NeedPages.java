package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
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
import org.linli.key.RevealingContacts;
import org.linli.tenant.Time;

/** Puts the board and a request's page together for those who keep its community. */
@Singleton
class NeedPages {

  private static final int ON_A_PAGE = 50;
  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(60);

  private final RequestTable requests;
  private final RequestLists lists;
  private final RequestContacts contacts;
  private final DispatchTable dispatches;
  private final FittingTeams fitting;
  private final RequestHistory history;
  private final RatingRequests ratings;
  private final KeepingPhotos photos;
  private final RequestForm forms;
  private final Sessions sessions;
  private final ServedHours served;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  NeedPages(
      RequestTable requests,
      RequestLists lists,
      RequestContacts contacts,
      DispatchTable dispatches,
      FittingTeams fitting,
      RequestHistory history,
      RatingRequests ratings,
      KeepingPhotos photos,
      RequestForm forms,
      Sessions sessions,
      ServedHours served,
      Communities communities,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.requests = requests;
    this.lists = lists;
    this.contacts = contacts;
    this.dispatches = dispatches;
    this.fitting = fitting;
    this.history = history;
    this.ratings = ratings;
    this.photos = photos;
    this.forms = forms;
    this.sessions = sessions;
    this.served = served;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A line of the board.
   *
   * @param age how long it has waited, in words
   */
  record Line(
      ServiceRequest need, @Nullable CommunityFacts community, Message age, boolean isLate) {}

  Page list(NeedFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, lists.count(filter, scope));
    return Page.of("need/list")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("states", NeedFilter.STATES)
        .with("kinds", org.linli.volunteer.ServiceType.values())
        .with("urgencies", Urgency.values())
        .with("chosenKind", filter.kind().orElse(null))
        .with("chosenUrgency", filter.urgency().orElse(null))
        .with("area", areas.of(scope, filter.area()))
        .with("only", only(filter.community()))
        .with("lines", lines(lists.page(filter, scope, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<ServiceRequest> found) {
    Instant now = clock.instant();
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(ServiceRequest::community).distinct().toList());
    return found.stream()
        .map(one -> new Line(one, places.get(one.community()), age(one, now), one.isLate(now)))
        .toList();
  }

  static Message age(ServiceRequest one, Instant now) {
    long hours = one.hoursOld(now);
    return hours < 1
        ? Message.of("need.age.now")
        : hours < 48
            ? Message.of("need.age.hours", hours)
            : Message.of("need.age.days", hours / 24);
  }

  /** A request's page, whom to call masked. */
  Page show(long id, Form form) {
    return RevealingContacts.masked(page(id)).with(form);
  }

  /** The same with whom to call in full. */
  Page revealed(long id) {
    return RevealingContacts.inFull(page(id)).with(Form.empty());
  }

  private Page page(long id) {
    ServiceRequest need = find(id);
    RequestContact contact = Assigned.isOfUse(need) ? contacts.of(id).orElse(null) : null;
    Instant now = clock.instant();
    boolean waits = need.state() == RequestState.ASKED;
    boolean accepted = need.state() == RequestState.ACCEPTED;
    return about("need/show", need)
        .with("contact", contact)
        .with("age", age(need, now))
        .with("isLate", need.isLate(now))
        .with("dispatches", dispatches.of(id))
        .with("fits", waits ? fitting.of(need) : List.of())
        .with("alike", alike(need, contact))
        .with("session", session(need).orElse(null))
        .with("served", Optional.ofNullable(need.session()).map(served::of).orElse(null))
        .with("sessions", accepted ? sessionChoices(need) : Map.of())
        .with("mayBeDone", session(need).filter(one -> !one.from().isAfter(now)).isPresent())
        .with("rating", ratings.of(id).orElse(null))
        .with("stars", FollowPages.starChoices())
        .with("photos", photos.of(id))
        .with("mayAdd", KeepingPhotos.mayAdd(need))
        .with("steps", history.of(id));
  }

  /** Nothing is compared once nothing can be merged any more. */
  private List<Line> alike(ServiceRequest need, @Nullable RequestContact contact) {
    return contact == null || !need.state().isOpen()
        ? List.of()
        : lines(lists.alike(need.community(), need.kind().name(), contacts, contact, need.id()));
  }

  private Optional<SessionFacts> session(ServiceRequest need) {
    return Optional.ofNullable(need.session()).flatMap(sessions::takingPlace);
  }

  /** Sessions of the community that may do it, by id. */
  Map<Long, String> sessionChoices(ServiceRequest need) {
    Instant now = clock.instant();
    Map<Long, String> choices = new LinkedHashMap<>();
    sessions
        .held(
            new Scope(List.of(need.path())),
            now.minus(BACK),
            now.plus(AHEAD),
            new Paging(1, ON_A_PAGE, ON_A_PAGE))
        .forEach(one -> choices.put(one.id(), one.day() + " " + one.name()));
    return choices;
  }

  /** The form by which a clerk writes down what somebody says. */
  Page adding(long community, Form form, List<ServiceRequest> alike) {
    CommunityFacts facts = community(community);
    return forms
        .choices(Page.of("need/new"))
        .crumb("/needs", "need.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("sources", List.of(RequestSource.CLERK, RequestSource.MEETING))
        .with("alike", lines(alike))
        .with("today", Time.today(clock))
        .with(form);
  }

  /** What stands on every page about one. */
  Page about(String view, ServiceRequest need) {
    return Page.of(view)
        .crumb("/needs", "need.title")
        .with("need", need)
        .with("community", community(need.community()));
  }

  ServiceRequest find(long id) {
    return requests.find(id).orElseThrow(Problem::notFound);
  }

  private @Nullable CommunityFacts only(@Nullable Long community) {
    return community == null ? null : communities.everByIds(List.of(community)).get(community);
  }

  CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }
}
