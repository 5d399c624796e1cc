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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.organization.OrganizationKind;
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
  private final Answers answers;
  private final Viewer viewer;

  PairingApi(
      PairingTable pairings,
      Proposing proposing,
      KeepingPairings keeping,
      Answers answers,
      Viewer viewer) {
    this.pairings = pairings;
    this.proposing = proposing;
    this.keeping = keeping;
    this.answers = answers;
    this.viewer = viewer;
  }

  /**
   * The pairings, the newest first.
   *
   * @param q a part of the partner's name
   * @param state PROPOSED, ACCEPTED, EXPIRING (in force for 30 more days at most), EXPIRED,
   *     DECLINED, WITHDRAWN, ENDED or ALL; else those that are proposed or in force
   * @param community only those of one community, by its id
   * @param size pairings at once, at most 500
   */
  @Get("/pairings")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    PairingFilter filter = PairingFilter.of(q, state, "", "", "", community);
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

  /**
   * Accepts what the other side proposed, or records that a partner without a desk did: then who
   * gave the answer, when and how is needed, and whoever proposed it can record it only with the
   * agreement kept. Once for each {@code Idempotency-Key}.
   */
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
            .put("contactPhone", acceptance.contactPhone())
            .put("givenBy", acceptance.givenBy())
            .put("givenOn", acceptance.givenOn())
            .put("way", acceptance.way());
    Pairing known = find(pairing);
    Optional<Contact> contact = Contact.read(form);
    GivenAnswer answer = answers.read(known, form, "");
    Runnable accepting =
        () ->
            keeping.accept(
                pairing, known.spokenSide(), contact.orElseThrow(), answer, viewer.account());
    if (!Trying.done(form, accepting)) {
      throw Problem.wrong(form);
    }
    return Made.at("/pairings", pairing);
  }

  /** Declines what the other side proposed, once for each {@code Idempotency-Key}. */
  @Post("/pairings/{pairing}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> decline(long pairing, @Body Refusal why) {
    Form form =
        Form.empty()
            .put("reason", why.reason())
            .put("givenBy", why.givenBy())
            .put("givenOn", why.givenOn())
            .put("way", why.way());
    String reason = form.required("reason", LONGEST_REASON);
    Pairing known = find(pairing);
    GivenAnswer answer = answers.read(known, form, "");
    Runnable declining =
        () -> keeping.decline(pairing, known.spokenSide(), reason, answer, viewer.account());
    if (!Trying.done(form, declining)) {
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
    Side side = find(pairing).endingSide();
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
      OrganizationKind kind,
      String partner,
      @Nullable Long institution,
      @Nullable Long organization,
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
          pairing.partner().organization(),
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
   * @param institution a university or college, which answers for itself
   * @param organization an organization of the tenant's register; without either, kind and partner
   *     say who it is
   */
  @Serdeable
  record Proposal(
      @Nullable Long institution,
      @Nullable Long organization,
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
          .put("organization", organization)
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

  /**
   * Whom the other side asks for; for a partner without a desk also who gave the answer.
   *
   * @param givenBy who gave it, on the partner's side
   * @param givenOn the day on which it was given
   * @param way PAPER, PHONE or AGREEMENT
   */
  @Serdeable
  record Acceptance(
      @Nullable String contactName,
      @Nullable String contactPhone,
      @Nullable String givenBy,
      @Nullable String givenOn,
      @Nullable String way) {}

  /**
   * Why not; for a partner without a desk also who gave the answer.
   *
   * @param way PAPER, PHONE or AGREEMENT
   */
  @Serdeable
  record Refusal(
      @Nullable String reason,
      @Nullable String givenBy,
      @Nullable String givenOn,
      @Nullable String way) {}

  /** Why. */
  @Serdeable
  record Reason(@Nullable String reason) {}
}
