package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.activity.Sessions;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.key.RevealingContacts;
import org.linli.team.LedTeams;

/** What those who lead a team see of the requests that were sent to it. */
@Singleton
class TeamNeedPages {

  private static final int ON_A_PAGE = 30;

  private final NeedPages desk;
  private final RequestTable requests;
  private final RequestLists lists;
  private final RequestContacts contacts;
  private final KeepingPhotos photos;
  private final Assigned assigned;
  private final Sessions sessions;
  private final LedTeams teams;
  private final Viewer viewer;
  private final Clock clock;

  TeamNeedPages(
      NeedPages desk,
      RequestTable requests,
      RequestLists lists,
      RequestContacts contacts,
      KeepingPhotos photos,
      Assigned assigned,
      Sessions sessions,
      LedTeams teams,
      Viewer viewer,
      Clock clock) {
    this.desk = desk;
    this.requests = requests;
    this.lists = lists;
    this.contacts = contacts;
    this.photos = photos;
    this.assigned = assigned;
    this.sessions = sessions;
    this.teams = teams;
    this.viewer = viewer;
    this.clock = clock;
  }

  Page list(String state, int page) {
    List<Long> led = teams.of(viewer.account()).stream().map(LedTeams.Led::team).toList();
    Paging paging = new Paging(page, ON_A_PAGE, lists.countOfTeams(led, state));
    return Page.of("need/team-list")
        .with("leads", !led.isEmpty())
        .with("state", state)
        .with("states", List.of("OFFERED", "ACCEPTED", "DONE"))
        .with("lines", desk.lines(lists.ofTeams(led, state, paging)))
        .with("paging", paging);
  }

  /** A request's page, whom to call masked, and hidden unless the team is at work. */
  Page show(long id, Form form) {
    return RevealingContacts.masked(page(id)).with(form);
  }

  /** The same with whom to call in full. */
  Page revealed(long id) {
    return RevealingContacts.inFull(page(id)).with(Form.empty());
  }

  /** A request of a team that the viewer leads; any other isn't there. */
  ServiceRequest own(long id) {
    return requests
        .find(id)
        .filter(one -> assigned.leads(one, viewer.account()))
        .orElseThrow(Problem::notFound);
  }

  private Page page(long id) {
    ServiceRequest need = own(id);
    Instant now = clock.instant();
    boolean atWork = assigned.isAtWork(need, viewer.account());
    var session = Optional.ofNullable(need.session()).flatMap(sessions::takingPlace);
    return Page.of("need/team-show")
        .crumb("/team-needs", "need.team.title")
        .with("need", need)
        .with("community", desk.community(need.community()))
        .with("age", NeedPages.age(need, now))
        .with("isLate", need.isLate(now))
        .with("atWork", atWork)
        .with("contact", atWork ? contacts.of(id).orElse(null) : null)
        .with("photos", atWork ? photos.of(id) : List.of())
        .with("session", session.orElse(null))
        .with("sessions", atWork ? desk.sessionChoices(need) : Map.of())
        .with("mayBeDone", session.filter(one -> !one.from().isAfter(now)).isPresent());
  }
}
