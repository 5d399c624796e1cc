package org.linli.activity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Retrying;
import org.linli.joining.Refusal;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who takes part in a session, by name; every look is noted in the audit log (LAW-7). */
@Controller
@Produces(MediaType.TEXT_HTML)
final class RosterController {

  private static final List<SignUpState> PLACES_FIRST =
      List.of(
          SignUpState.CONFIRMED, SignUpState.OFFERED, SignUpState.WAITING, SignUpState.WALKED_IN);

  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final DeskPages pages;
  private final Places places;
  private final PlacesAtDesk atDesk;
  private final AddingPeople adding;
  private final LookingUpVolunteers lookingUp;
  private final Retrying retrying;
  private final Viewer viewer;
  private final Clock clock;

  RosterController(
      SessionTable sessions,
      SignUpTable signUps,
      Volunteers volunteers,
      ReadingNames names,
      DeskPages pages,
      Places places,
      PlacesAtDesk atDesk,
      AddingPeople adding,
      LookingUpVolunteers lookingUp,
      Retrying retrying,
      Viewer viewer,
      Clock clock) {
    this.sessions = sessions;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.names = names;
    this.pages = pages;
    this.places = places;
    this.atDesk = atDesk;
    this.adding = adding;
    this.lookingUp = lookingUp;
    this.retrying = retrying;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * The list, with those who could be added.
   *
   * @param q whom the desk looks for
   */
  @Get("/sessions/{session}/roster")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  Page roster(long session, @QueryValue(defaultValue = "") String q) {
    return page(session, q).with("searched", !q.isBlank());
  }

  /** Puts people on the list who stand at the desk: those of the viewer's own scope. */
  @Post("/sessions/{session}/roster")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long session, @Body Form form) {
    List<Long> people = lookingUp.within(ids(form, "volunteers"), adding.from());
    if (!adding.isOpen(sessions.find(session).orElseThrow(Problem::notFound).facts())) {
      form.reject("volunteers", "activity.refused.otherTeam");
      return page(session, form.text("q")).with(form);
    }
    if (people.isEmpty()) {
      form.reject("volunteers", "activity.roster.add.nobody");
      return page(session, form.text("q")).with("searched", true).with(form);
    }
    PlacesAtDesk.Outcome outcome =
        retrying.whole(
            () ->
                atDesk.give(
                    session, people, Set.copyOf(ids(form, "accompanied")), viewer.account()));
    if (!outcome.refused().isEmpty()) {
      return page(session, form.text("q"))
          .with("added", outcome.added())
          .with("refused", refused(outcome.refused()))
          .status(422);
    }
    return Redirect.to("/sessions/" + session + "/roster")
        .saying("activity.roster.added", people.size());
  }

  private static List<Long> ids(Form form, String field) {
    return form.all(field).stream()
        .filter(one -> one.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  private List<RefusedPerson> refused(Map<Long, List<Refusal>> refused) {
    Map<Long, VolunteerFacts> known = volunteers.byIds(refused.keySet());
    return refused.entrySet().stream()
        .map(one -> new RefusedPerson(known.get(one.getKey()).maskedName(), one.getValue()))
        .toList();
  }

  private Page page(long session, String text) {
    Session found = sessions.find(session).orElseThrow(Problem::notFound);
    List<SignUp> all = signUps.of(session, PLACES_FIRST);
    List<Long> ids = all.stream().map(SignUp::volunteer).toList();
    Map<Long, VolunteerFacts> known = volunteers.byIds(ids);
    Map<Long, String> inFull = names.of(ids, "activity_session", session);
    boolean over = !found.to().isAfter(clock.instant());
    boolean may = found.facts().takesPlace() && adding.isOpen(found.facts());
    List<Candidate> candidates = may && !over ? candidates(text, ids, found.day()) : List.of();
    boolean keeps = CommunityKeepers.scope(viewer).contains(found.path());
    Page page = keeps ? pages.belowSession("activity/roster", session) : atTheGate(found);
    return page.with(Form.empty())
        .with("open", keeps && !found.isPast(clock.instant()))
        .with("addable", may && !over)
        .with("over", may && over)
        .with("q", text)
        .with("candidates", candidates)
        .with("single", candidates.size() == 1)
        .with(
            "people",
            all.stream()
                .sorted(Comparator.comparing(one -> PLACES_FIRST.indexOf(one.state())))
                .filter(one -> known.containsKey(one.volunteer()))
                .map(
                    one ->
                        new Person(
                            one,
                            inFull.getOrDefault(one.volunteer(), ""),
                            known.get(one.volunteer()).number()))
                .toList());
  }

  /** A team's leader comes from today's sessions, and has no desk. */
  private static Page atTheGate(Session session) {
    return Page.of("activity/roster")
        .crumb("/attendance", "attendance.menu")
        .crumb("/sessions/" + session.id() + "/attendance", Message.asItIs(session.facts().name()))
        .with("session", session);
  }

  @Post("/sign-ups/{signUp}/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "signUp")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect remove(long signUp) {
    SignUp removed = retrying.whole(() -> places.remove(signUp));
    return Redirect.to("/sessions/" + removed.session() + "/roster")
        .saying("activity.roster.removed");
  }

  private List<Candidate> candidates(String text, List<Long> listed, LocalDate day) {
    return lookingUp.find(text, adding.from()).stream()
        .filter(one -> !listed.contains(one.id()))
        .map(
            one ->
                new Candidate(
                    one.id(),
                    one.maskedName(),
                    one.number(),
                    one.needsCompanyOn(day) && one.mayBeAccompaniedOn(day)))
        .toList();
  }

  /**
   * Someone who may be meant.
   *
   * @param minor whether they may take part only with a guardian beside them
   */
  record Candidate(long id, String maskedName, String no, boolean minor) {}

  /** Someone at the desk who can't have a place, and why. */
  record RefusedPerson(String name, List<Refusal> why) {}

  /** A line of the roster. */
  record Person(SignUp signUp, String name, String no) {}
}
