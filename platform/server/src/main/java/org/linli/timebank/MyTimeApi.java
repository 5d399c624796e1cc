package org.linli.timebank;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.idempotency.Idempotent;
import org.linli.joining.JoiningRefused;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The catalogue, and what a volunteer and their wards can spend and redeem, for programs. */
@Controller("/api")
class MyTimeApi {

  private final OfferTable offers;
  private final RedemptionTable redemptions;
  private final Redeeming redeeming;
  private final OwnRedemptions own;
  private final TimeBook book;
  private final Volunteers volunteers;
  private final Viewer viewer;

  MyTimeApi(
      OfferTable offers,
      RedemptionTable redemptions,
      Redeeming redeeming,
      OwnRedemptions own,
      TimeBook book,
      Volunteers volunteers,
      Viewer viewer) {
    this.offers = offers;
    this.redemptions = redemptions;
    this.redeeming = redeeming;
    this.own = own;
    this.book = book;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /**
   * What can be redeemed, as everyone sees it, by place.
   *
   * @param q a part of the title
   * @param size offers at once, at most 500
   */
  @Get("/time-bank/offers")
  @Access(anyone = true)
  Part<OfferItem> catalogue(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
    OfferFilter filter = OfferFilter.of(q, "open", AreaFilter.of("", ""), null);
    Paging paging = Part.asked(page, size, offers.count(filter, everywhere));
    return Part.of(paging, offers.page(filter, everywhere, paging), OfferItem::of);
  }

  /** Redeems something, for the viewer or a ward; once for each {@code Idempotency-Key}. */
  @Post("/time-bank/offers/{offer}/redemptions")
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> redeem(long offer, @Body OfferApi.Wanted who) {
    Long volunteer = who.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.required"));
    }
    try {
      return Made.at(
          "/my-redemptions",
          redeeming.redeemOwn(UUID.randomUUID(), offer, volunteer, viewer.account()));
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /** What the viewer and their wards redeemed, the latest first. */
  @Get("/my-redemptions")
  @Access(signedIn = true)
  Part<RedemptionItem> mine(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    List<Long> people =
        volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList();
    Condition these = RedemptionTable.of(people);
    Paging paging = Part.asked(page, size, redemptions.count(these));
    return Part.of(paging, redemptions.page(these, paging), RedemptionItem::own);
  }

  /** Takes back what wasn't handed over; the minutes return. */
  @Post("/my-redemptions/{redemption}/cancellation")
  @Access(signedIn = true)
  @Idempotent
  RedemptionItem cancel(long redemption, @Body OfferApi.Why why) {
    own.find(redemption, viewer.account());
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.text("reason", OfferController.LONGEST_REASON);
    if (!Trying.done(form, () -> own.cancel(redemption, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return RedemptionItem.own(own.find(redemption, viewer.account()));
  }

  /** What a volunteer, the viewer or a ward, can spend. */
  @Get("/my-time/{volunteer}")
  @Access(signedIn = true)
  Balance balance(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    Purse purse = book.purse(volunteer);
    return new Balance(purse.balance(), purse.held(), purse.debt());
  }

  /**
   * What came in and went out, the latest first.
   *
   * @param size at once, at most 500
   */
  @Get("/my-time/{volunteer}/entries")
  @Access(signedIn = true)
  Part<Line> entries(
      long volunteer,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    volunteers.requireActedFor(volunteer, viewer.account());
    Paging paging = Part.asked(page, size, book.count(volunteer));
    return Part.of(paging, book.page(volunteer, paging), Line::of);
  }

  /**
   * What someone can spend, in minutes.
   *
   * @param held what was redeemed and waits to be handed over
   * @param debt what is to be served before anything can be redeemed again
   */
  @Serdeable
  record Balance(long balance, long held, long debt) {}

  /**
   * A row of the book.
   *
   * @param kind EARNED, TAKEN_BACK, REDEEMED, HANDED_OVER, REFUNDED, EXPIRED or LAPSED
   * @param change by how many minutes the balance changed
   * @param redemption what was redeemed, if it is about that
   * @param day the day of service; for all else the day it was booked
   */
  @Serdeable
  record Line(long id, String kind, int change, @Nullable Long redemption, LocalDate day) {

    static Line of(TimeEntry one) {
      return new Line(one.id(), one.move().name(), one.change(), one.redemption(), one.day());
    }
  }
}
