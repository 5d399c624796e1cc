package org.linli.timebank;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.UUID;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.joining.JoiningRefused;

/** What can be redeemed, as everyone sees it, and redeeming it. */
@Controller("/time-bank/offers")
@Produces(MediaType.TEXT_HTML)
final class CatalogueController {

  private final CataloguePages pages;
  private final Redeeming redeeming;
  private final Viewer viewer;

  CatalogueController(CataloguePages pages, Redeeming redeeming, Viewer viewer) {
    this.pages = pages;
    this.redeeming = redeeming;
    this.viewer = viewer;
  }

  @Get
  @Access(anyone = true)
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "open") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    String shown = state.equals("open") ? "open" : "";
    return pages.list(OfferFilter.of(q, shown, AreaFilter.of(county, township), null), page);
  }

  @Get("/{offer}")
  @Access(anyone = true)
  Page show(long offer) {
    return pages.show(offer);
  }

  /** The form carries the key of this one redemption: pressed twice, it happens once. */
  @Post("/{offer}/redemptions")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer redeem(long offer, @Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    try {
      UUID key = UUID.fromString(form.text("key"));
      long made = redeeming.redeemOwn(key, offer, volunteer, viewer.account());
      return Redirect.to("/my-redemptions/" + made).saying("timebank.redeemed");
    } catch (JoiningRefused refused) {
      return pages.show(offer).with("refusals", refused.refusals()).status(422);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(); // No form of ours sends this.
    }
  }
}
