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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.web.Trying;

/** Where what was redeemed is handed over: the list, the code, each one's page. */
@Controller("/redemptions")
@Produces(MediaType.TEXT_HTML)
final class RedemptionController {

  private final RedemptionPages pages;
  private final RedemptionTable redemptions;
  private final EndingRedemptions ending;
  private final Viewer viewer;

  RedemptionController(
      RedemptionPages pages, RedemptionTable redemptions, EndingRedemptions ending, Viewer viewer) {
    this.pages = pages;
    this.redemptions = redemptions;
    this.ending = ending;
    this.viewer = viewer;
  }

  /** A code, typed or scanned with a telephone's camera, leads to what it stands for. */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Answer list(
      @QueryValue(defaultValue = "") String code,
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long offer,
      @QueryValue(defaultValue = "1") int page) {
    Form form = Form.empty().put("code", code);
    if (!code.isBlank()) {
      String typed = HandingOver.code(code);
      Optional<Redemption> found = redemptions.byCode(typed, CommunityKeepers.scope(viewer));
      if (found.isPresent()) {
        return Redirect.to("/redemptions/" + found.get().id() + "?code=" + typed);
      }
      form.reject("code", "timebank.refused.noSuchCode");
    }
    return pages.list(HandingOver.state(state), offer, page, form);
  }

  @Get("/{redemption}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "redemption")
  Page show(long redemption, @QueryValue(defaultValue = "") String code) {
    return pages.show(redemption, Form.empty().put("code", HandingOver.code(code)));
  }

  @Post("/{redemption}/handing-over")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "redemption")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer handOver(long redemption, @Body Form form) {
    String code = HandingOver.code(form.text("code"));
    boolean known = form.checked("known");
    return Trying.done(form, () -> ending.handOver(redemption, code, known, viewer.account()))
        ? Redirect.to("/redemptions/" + redemption).saying("timebank.handedOver")
        : pages.show(redemption, form);
  }

  @Post("/{redemption}/refund")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "redemption")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refund(long redemption, @Body Form form) {
    String reason = form.required("reason", OfferController.LONGEST_REASON);
    return Trying.done(form, () -> ending.refund(redemption, reason, viewer.account()))
        ? Redirect.to("/redemptions/" + redemption).saying("timebank.refunded")
        : pages.show(redemption, form);
  }
}
