package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityDue;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** Where the time bank is reached from, and what waits to be handed over; a province has none. */
@Singleton
final class TimeBankHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 20;
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final String WAITING = "/redemptions?state=WAITING";

  private final OfferTable offers;
  private final RedemptionTable redemptions;
  private final OfferPages pages;
  private final Volunteers volunteers;
  private final Viewer viewer;

  TimeBankHome(
      OfferTable offers,
      RedemptionTable redemptions,
      OfferPages pages,
      Volunteers volunteers,
      Viewer viewer) {
    this.offers = offers;
    this.redemptions = redemptions;
    this.pages = pages;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** Those who keep a community read what waits for others, volunteers what waits for them. */
  @Override
  public List<Task> tasks() {
    if (!isKept()) {
      return List.of();
    }
    Scope scope = CommunityKeepers.scope(viewer);
    return scope.isEmpty() ? own() : waiting(scope);
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return waiting(new Scope(List.of(community.path())));
  }

  private List<Task> waiting(Scope scope) {
    long waiting = redemptions.count(RedemptionTable.within(scope, RedemptionState.WAITING, null));
    return waiting == 0
        ? List.of()
        : List.of(new Task(Message.of("timebank.task", waiting), WAITING, null, State.CALM));
  }

  private List<Task> own() {
    List<Long> people =
        volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList();
    return people.isEmpty()
        ? List.of()
        : redemptions.latestWaiting(people, MOST).stream()
            .map(
                one ->
                    new Task(
                        Message.of("timebank.task.own", one.title()),
                        "/my-redemptions/" + one.id(),
                        one.expiresOn(),
                        State.CALM))
            .toList();
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry("/time-bank/offers", "timebank.title", "gift", 7, Set.of(Role.VOLUNTEER)),
            new MenuEntry("/offers", "timebank.offers", "gift", 58, KEEPERS),
            new MenuEntry("/redemptions", "timebank.redemptions", "check", 59, KEEPERS))
        : List.of();
  }

  @Override
  public int order() {
    return 47;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    if (!isKept()) {
      return Optional.empty();
    }
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    OfferFilter here = OfferFilter.of("", "", AreaFilter.of("", ""), community.id());
    return Optional.of(
        new Shown(
            "timebank.title",
            "timebank/section",
            Map.of(
                "community",
                community.id(),
                "lines",
                pages.lines(
                    offers.page(
                        here, new Scope(List.of(community.path())), new Paging(1, MOST, MOST))),
                "keeps",
                keeps,
                "mayKeep",
                keeps && community.closedOn() == null)));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
