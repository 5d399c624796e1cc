package org.linli.timebank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.division.Condition;
import org.linli.tenant.Time;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about redemptions together for those who hand over. */
@Singleton
class RedemptionPages {

  private static final int ON_A_PAGE = 50;

  private final RedemptionTable redemptions;
  private final OfferTable offers;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Viewer viewer;
  private final Clock clock;

  RedemptionPages(
      RedemptionTable redemptions,
      OfferTable offers,
      Volunteers volunteers,
      ReadingNames names,
      Viewer viewer,
      Clock clock) {
    this.redemptions = redemptions;
    this.offers = offers;
    this.volunteers = volunteers;
    this.names = names;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(Redemption redemption, @Nullable VolunteerFacts volunteer) {}

  /** The list, with the code's field above it; names are masked. */
  Page list(@Nullable RedemptionState state, @Nullable Long offer, int page, Form form) {
    Scope scope = CommunityKeepers.scope(viewer);
    Condition these = RedemptionTable.within(scope, state, offer);
    Paging paging = new Paging(page, ON_A_PAGE, redemptions.count(these));
    List<Redemption> found = redemptions.page(these, paging);
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(found.stream().map(Redemption::volunteer).distinct().toList());
    return Page.of("timebank/redemptions")
        .with("state", state)
        .with("states", RedemptionState.values())
        .with("only", offer == null ? null : offers.find(offer).map(Offer::title).orElse(null))
        .with("offer", offer)
        .with(
            "lines", found.stream().map(one -> new Line(one, people.get(one.volunteer()))).toList())
        .with("paging", paging)
        .with(form);
  }

  /** One, with the name in full, which is noted: the clerk looks who stands before them. */
  Page show(long id, Form form) {
    Redemption found = redemptions.find(id).orElseThrow(Problem::notFound);
    List<Long> only = List.of(found.volunteer());
    return Page.of("timebank/redemption")
        .crumb("/redemptions", "timebank.redemptions")
        .with("redemption", found)
        .with("volunteer", volunteers.byIds(only).get(found.volunteer()))
        .with("name", names.of(only, "redemption", id).getOrDefault(found.volunteer(), ""))
        .with("overdue", found.isWaiting() && found.expiresOn().isBefore(Time.today(clock)))
        .with(form);
  }
}
