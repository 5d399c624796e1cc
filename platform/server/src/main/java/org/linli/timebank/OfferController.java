package org.linli.timebank;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/** What communities offer for minutes, for those who keep it: the list, and each one's page. */
@Controller("/offers")
@Produces(MediaType.TEXT_HTML)
final class OfferController {

  static final int LONGEST_REASON = 300;

  private final OfferPages pages;
  private final KeepingOffers keeping;
  private final Redeeming redeeming;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  OfferController(
      OfferPages pages,
      KeepingOffers keeping,
      Redeeming redeeming,
      LookingUpVolunteers lookingUp,
      Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.redeeming = redeeming;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(OfferFilter.of(q, state, AreaFilter.of(county, township), community), page);
  }

  @Get("/{offer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  Page show(long offer) {
    return pages.show(offer, Form.empty());
  }

  @Get("/{offer}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  Page edit(long offer) {
    return pages.editing(offer, pages.offer(offer).details().show());
  }

  @Post("/{offer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long offer, @Body Form form) {
    return OfferDetails.read(form)
            .filter(details -> Trying.done(form, () -> keeping.change(offer, details)))
            .isPresent()
        ? Redirect.to("/offers/" + offer).saying("timebank.changed")
        : pages.editing(offer, form);
  }

  /** Redeems it for a volunteer by number, who asked for it at the desk or by telephone. */
  @Post("/{offer}/redemptions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer redeem(long offer, @Body Form form) {
    String number = form.required("number", 20);
    Optional<VolunteerFacts> found = lookingUp.numbered(number, CommunityKeepers.scope(viewer));
    if (found.isEmpty() && form.isValid()) {
      form.reject("number", "team.refused.noSuchNumber");
    }
    if (!form.isValid()) {
      return pages.show(offer, form);
    }
    try {
      UUID key = UUID.fromString(form.text("key"));
      long made = redeeming.redeem(key, offer, found.orElseThrow().id(), viewer.account());
      return Redirect.to("/redemptions/" + made).saying("timebank.redeemed.desk");
    } catch (JoiningRefused refused) {
      return pages.show(offer, form).with("refusals", refused.refusals()).status(422);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(); // No form of ours sends this.
    }
  }

  @Post("/{offer}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(long offer, @Body Form form) {
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> keeping.end(offer, reason, viewer.account()))
        ? Redirect.to("/offers/" + offer).saying("timebank.ended")
        : pages.show(offer, form);
  }
}
