package org.linli.timebank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.joining.Refusal;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the catalogue's pages together, which everyone sees. */
@Singleton
class CataloguePages {

  private static final int ON_A_PAGE = 30;

  private final OfferTable offers;
  private final OfferPages keepers;
  private final RedemptionRules rules;
  private final BankRules bankRules;
  private final TimeBook book;
  private final Volunteers volunteers;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  CataloguePages(
      OfferTable offers,
      OfferPages keepers,
      RedemptionRules rules,
      BankRules bankRules,
      TimeBook book,
      Volunteers volunteers,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.offers = offers;
    this.keepers = keepers;
    this.rules = rules;
    this.bankRules = bankRules;
    this.book = book;
    this.volunteers = volunteers;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Someone whom the viewer acts for.
   *
   * @param key the key of the redemption that the form would make
   * @param why what stands against their redeeming it
   */
  record Person(VolunteerFacts volunteer, Purse purse, UUID key, List<Refusal> why) {}

  Page list(OfferFilter filter, int page) {
    Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
    Paging paging = new Paging(page, ON_A_PAGE, offers.count(filter, everywhere));
    return Page.of("timebank/catalogue")
        .with("filter", filter)
        .with("filtered", !filter.text().isEmpty() || !filter.area().isEmpty())
        .with("area", areas.of(everywhere, filter.area()))
        .with("lines", keepers.lines(offers.page(filter, everywhere, paging)))
        .with("people", people())
        .with("paging", paging);
  }

  /** Something, and what stands against redeeming it for each whom the viewer acts for. */
  Page show(long id) {
    Offer offer = keepers.offer(id);
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Map<Long, Purse> purses = purses(people);
    Map<Long, List<Refusal>> why = rules.of(offer, people);
    return Page.of("timebank/about")
        .crumb("/time-bank/offers", "timebank.title")
        .with("offer", offer)
        .with("standing", offer.standing(Time.today(clock)))
        .with("community", keepers.community(offer.community()))
        .with("days", bankRules.now().collectDays())
        .with(
            "people",
            people.stream()
                .map(
                    one ->
                        new Person(
                            one,
                            purses.getOrDefault(one.id(), Purse.EMPTY),
                            UUID.randomUUID(),
                            why.getOrDefault(one.id(), List.of())))
                .toList())
        .with("several", people.size() > 1)
        .with(Form.empty());
  }

  /** Those whom the viewer acts for, with what they have. */
  List<Person> people() {
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Map<Long, Purse> purses = purses(people);
    return people.stream()
        .map(
            one ->
                new Person(
                    one, purses.getOrDefault(one.id(), Purse.EMPTY), UUID.randomUUID(), List.of()))
        .toList();
  }

  private Map<Long, Purse> purses(List<VolunteerFacts> people) {
    return people.isEmpty()
        ? Map.of()
        : book.purses(people.stream().map(VolunteerFacts::id).toList());
  }
}
