package org.linli.timebank;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** What a volunteer can spend, and what came in and went out, beside the hours that stay. */
@Controller("/my-time")
@Produces(MediaType.TEXT_HTML)
final class MyTimeController {

  private static final int ON_A_PAGE = 30;

  private final TimeBook book;
  private final RedemptionTable redemptions;
  private final CataloguePages pages;
  private final BankRules rules;
  private final Totals totals;
  private final Volunteers volunteers;
  private final Viewer viewer;

  MyTimeController(
      TimeBook book,
      RedemptionTable redemptions,
      CataloguePages pages,
      BankRules rules,
      Totals totals,
      Volunteers volunteers,
      Viewer viewer) {
    this.book = book;
    this.redemptions = redemptions;
    this.pages = pages;
    this.rules = rules;
    this.totals = totals;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** Whoever acts for one volunteer alone is led straight to the account. */
  @Get
  @Access(signedIn = true)
  Answer list() {
    List<CataloguePages.Person> people = pages.people();
    return people.size() == 1
        ? Redirect.to("/my-time/" + people.getFirst().volunteer().id())
        : Page.of("timebank/people").with("people", people);
  }

  @Get("/{volunteer}")
  @Access(signedIn = true)
  Page show(long volunteer, @QueryValue(defaultValue = "1") int page) {
    List<VolunteerFacts> all = volunteers.actedForBy(viewer.account());
    VolunteerFacts own =
        all.stream()
            .filter(one -> one.id() == volunteer)
            .findFirst()
            .orElseThrow(Problem::notFound);
    Paging paging = new Paging(page, ON_A_PAGE, book.count(volunteer));
    Paging latest = new Paging(1, 10, 10);
    return Page.of("timebank/mine")
        .with("volunteer", own)
        .with("several", all.size() > 1)
        .with("purse", book.purse(volunteer))
        .with(
            "served",
            totals
                .of(Dimension.VOLUNTEER, List.of(volunteer))
                .getOrDefault(volunteer, Totals.Total.NONE)
                .minutes())
        .with("lapseMonths", rules.now().lapseMonths())
        .with("redemptions", redemptions.page(RedemptionTable.of(List.of(volunteer)), latest))
        .with("entries", book.page(volunteer, paging))
        .with("paging", paging);
  }
}
