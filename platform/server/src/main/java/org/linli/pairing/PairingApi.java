package org.linli.pairing;

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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Pairings for programs, within the viewer's scope. */
@Controller("/api")
class PairingApi {

  private static final int LONGEST_REASON = 300;

  private final PairingTable pairings;
  private final Proposing proposing;
  private final KeepingPairings keeping;
  private final Viewer viewer;

  PairingApi(PairingTable pairings, Proposing proposing, KeepingPairings keeping, Viewer viewer) {
    this.pairings = pairings;
    this.proposing = proposing;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  /**
   * The pairings, the newest first.
   *
   * @param q a part of the partner's name
   * @param state PROPOSED, ACCEPTED, EXPIRED, DECLINED, WITHDRAWN, ENDED or ALL; else those that
   *     are proposed or in force
   * @param size pairings at once, at most 500
   */
  @Get("/pairings")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    PairingFilter filter = PairingFilter.of(q, state, "", "", "");
    Paging paging = Part.asked(page, size, pairings.count(filter, scope));
    return Part.of(paging, pairings.page(filter, scope, paging), Item::of);
  }

  /** A pairing. */
  @Get("/pairings/{pairing}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  Item show(long pairing) {
    return Item.of(find(pairing));
  }

  /** Proposes a pairing on the community's side, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/pairings")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> propose(long community, @Body Proposal proposal) {
    Form form = proposal.form();
    return proposing
        .propose(community, form, viewer.account())
        .map(id -> Made.at("/pairings", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Accepts what the other side proposed, once for each {@code Idempotency-Key}. */
  @Post("/pairings/{pairing}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> accept(long pairing, @Body Acceptance acceptance) {
    Form form =
        Form.empty()
            .put("contactName", acceptance.contactName())
            .put("contactPhone", acceptance.contactPhone());
    Side side = PairingPages.answeringSide(find(pairing));
    return Contact.read(form)
        .filter(
            contact ->
                Trying.done(form, () -> keeping.accept(pairing, side, contact, viewer.account())))
        .map(contact -> Made.at("/pairings", pairing))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Declines what the other side proposed, once for each {@code Idempotency-Key}. */
  @Post("/pairings/{pairing}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> decline(long pairing, @Body Reason why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", LONGEST_REASON);
    Side side = PairingPages.answeringSide(find(pairing));
    if (!Trying.done(form, () -> keeping.decline(pairing, side, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return Made.at("/pairings", pairing);
  }

  /** Ends a pairing, or takes a proposal back, once for each {@code Idempotency-Key}. */
  @Post("/pairings/{pairing}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> end(long pairing, @Body Reason why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", LONGEST_REASON);
    Side side = PairingPages.endingSide(find(pairing));
    if (!Trying.done(form, () -> keeping.end(pairing, side, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return Made.at("/pairings", pairing);
  }

  private Pairing find(long id) {
    return pairings.find(id).orElseThrow(Problem::notFound);
  }

  /** A pairing. */
  @Serdeable
  record Item(
      long id,
      long community,
      PartnerKind kind,
      String partner,
      @Nullable Long institution,
      Manner manner,
      String duty,
      String purpose,
      LocalDate from,
      @Nullable LocalDate until,
      PairingState state,
      Side proposedBy) {

    static Item of(Pairing pairing) {
      PairingTerms terms = pairing.terms();
      return new Item(
          pairing.id(),
          pairing.community(),
          pairing.partner().kind(),
          pairing.partner().name(),
          pairing.partner().institution(),
          terms.manner(),
          terms.duty(),
          terms.purpose(),
          terms.from(),
          terms.until(),
          pairing.state(),
          pairing.proposedBy());
    }
  }

  /**
   * A pairing to be proposed, checked as the form on the page is.
   *
   * @param institution a university or college; without one, kind and partner say who it is
   */
  @Serdeable
  record Proposal(
      @Nullable Long institution,
      @Nullable String kind,
      @Nullable String partner,
      @Nullable String manner,
      @Nullable String duty,
      @Nullable String purpose,
      @Nullable String from,
      @Nullable String until,
      @Nullable String contactName,
      @Nullable String contactPhone) {

    Form form() {
      return Form.empty()
          .put("institution", institution)
          .put("kind", kind)
          .put("partner", partner)
          .put("manner", manner)
          .put("duty", duty)
          .put("purpose", purpose)
          .put("from", from)
          .put("until", until)
          .put("contactName", contactName)
          .put("contactPhone", contactPhone);
    }
  }

  /** Whom the other side asks for. */
  @Serdeable
  record Acceptance(@Nullable String contactName, @Nullable String contactPhone) {}

  /** Why. */
  @Serdeable
  record Reason(@Nullable String reason) {}
}
