package org.linli.timebank;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What communities offer for minutes, for programs, within the viewer's scope. */
@Controller("/api")
class OfferApi {

  private final OfferTable offers;
  private final KeepingOffers keeping;
  private final Redeeming redeeming;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  OfferApi(
      OfferTable offers,
      KeepingOffers keeping,
      Redeeming redeeming,
      LookingUpVolunteers lookingUp,
      Viewer viewer) {
    this.offers = offers;
    this.keeping = keeping;
    this.redeeming = redeeming;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  /**
   * What is offered, by place.
   *
   * @param q a part of the title
   * @param state open, gone, waiting (something is to be handed over) or ended; else what isn't
   *     ended
   * @param community only that of one community, by its id
   * @param size offers at once, at most 500
   */
  @Get("/offers")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<OfferItem> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    OfferFilter filter = OfferFilter.of(q, state, AreaFilter.of("", ""), community);
    Paging paging = Part.asked(page, size, offers.count(filter, scope));
    return Part.of(paging, offers.page(filter, scope, paging), OfferItem::of);
  }

  /** Something that is offered. */
  @Get("/offers/{offer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  OfferItem show(long offer) {
    return OfferItem.of(offers.find(offer).orElseThrow(Problem::notFound));
  }

  /** Offers something of a community, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/offers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> offer(long community, @Body NewOffer said) {
    Form form = said.form();
    return OfferDetails.read(form)
        .flatMap(
            details -> Trying.with(form, () -> keeping.offer(community, details, viewer.account())))
        .map(id -> Made.at("/offers", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Changes what is said of it; who redeemed it before gave what it cost then. */
  @Put("/offers/{offer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  OfferItem change(long offer, @Body NewOffer said) {
    Form form = said.form();
    return OfferDetails.read(form)
        .filter(details -> Trying.done(form, () -> keeping.change(offer, details)))
        .flatMap(details -> offers.find(offer))
        .map(OfferItem::of)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Ends it, once for each {@code Idempotency-Key}; who waits for it gets the minutes back. */
  @Post("/offers/{offer}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  @Idempotent
  OfferItem end(long offer, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", OfferController.LONGEST_REASON);
    if (!Trying.done(form, () -> keeping.end(offer, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return OfferItem.of(offers.find(offer).orElseThrow());
  }

  /**
   * Redeems it for a volunteer of the viewer's part who asked for it at the desk; once for each
   * {@code Idempotency-Key}.
   */
  @Post("/offers/{offer}/redemptions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> redeem(long offer, @Body Wanted who) {
    Long volunteer = who.volunteer();
    if (volunteer == null
        || lookingUp.within(List.of(volunteer), CommunityKeepers.scope(viewer)).isEmpty()) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.notAChoice"));
    }
    try {
      return Made.at(
          "/redemptions", redeeming.redeem(UUID.randomUUID(), offer, volunteer, viewer.account()));
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /**
   * Something to be offered, checked as the form on the page is.
   *
   * @param kind GOODS or SERVICE
   * @param giver who gives it
   * @param place where it is handed over
   * @param price in minutes
   * @param stock how many there are in all; nothing where it doesn't run out
   */
  @Serdeable
  record NewOffer(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String what,
      @Nullable String giver,
      @Nullable String place,
      @Nullable Integer price,
      @Nullable Integer stock,
      @Nullable String from,
      @Nullable String until) {

    Form form() {
      return Form.empty()
          .put("kind", kind)
          .put("title", title)
          .put("what", what)
          .put("giver", giver)
          .put("place", place)
          .put("price", price)
          .put("stock", stock)
          .put("from", from)
          .put("until", until);
    }
  }

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /** Who wants it. */
  @Serdeable
  record Wanted(@Nullable Long volunteer) {}
}
