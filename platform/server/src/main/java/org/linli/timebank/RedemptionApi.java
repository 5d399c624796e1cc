package org.linli.timebank;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.division.Condition;
import org.linli.idempotency.Idempotent;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Redemptions for programs of those who hand over, within the viewer's scope. */
@Controller("/api/redemptions")
class RedemptionApi {

  private final RedemptionTable redemptions;
  private final EndingRedemptions ending;
  private final Viewer viewer;

  RedemptionApi(RedemptionTable redemptions, EndingRedemptions ending, Viewer viewer) {
    this.redemptions = redemptions;
    this.ending = ending;
    this.viewer = viewer;
  }

  /**
   * The redemptions, the latest first.
   *
   * @param state WAITING, HANDED_OVER, REFUNDED or EXPIRED; else all
   * @param offer only those of one offer, by its id
   * @param size at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<RedemptionItem> list(
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long offer,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Condition these =
        RedemptionTable.within(CommunityKeepers.scope(viewer), HandingOver.state(state), offer);
    Paging paging = Part.asked(page, size, redemptions.count(these));
    return Part.of(paging, redemptions.page(these, paging), RedemptionItem::of);
  }

  /** A redemption. */
  @Get("/{redemption}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "redemption")
  RedemptionItem show(long redemption) {
    return item(redemption);
  }

  /** Hands it over to whoever shows the code, or whom the clerk knows. */
  @Post("/{redemption}/handing-over")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "redemption")
  @Idempotent
  RedemptionItem handOver(long redemption, @Body Shown shown) {
    String said = shown.code();
    String code = HandingOver.code(said == null ? "" : said);
    boolean known = Boolean.TRUE.equals(shown.known());
    return done(
        redemption,
        Form.empty().put("code", code),
        () -> ending.handOver(redemption, code, known, viewer.account()));
  }

  /** Gives the minutes back of one that won't be handed over; the volunteer reads the reason. */
  @Post("/{redemption}/refund")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "redemption")
  @Idempotent
  RedemptionItem refund(long redemption, @Body OfferApi.Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", OfferController.LONGEST_REASON);
    return done(redemption, form, () -> ending.refund(redemption, reason, viewer.account()));
  }

  private RedemptionItem done(long redemption, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return item(redemption);
  }

  private RedemptionItem item(long redemption) {
    return RedemptionItem.of(redemptions.find(redemption).orElseThrow(Problem::notFound));
  }

  /**
   * What the phone shows.
   *
   * @param known whether the clerk knows whom they have before them, who has no phone
   */
  @Serdeable
  record Shown(@Nullable String code, @Nullable Boolean known) {}
}
