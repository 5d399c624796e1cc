package org.linli.pairing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Trying;

/** Contacts and terms of pairings that are in force, for programs. */
@Controller("/api/pairings/{pairing}")
class PairingChangeApi {

  private final PairingTable pairings;
  private final ChangingPairings changing;
  private final Viewer viewer;

  PairingChangeApi(PairingTable pairings, ChangingPairings changing, Viewer viewer) {
    this.pairings = pairings;
    this.changing = changing;
    this.viewer = viewer;
  }

  /** Puts another contact in the place of one side's; a partner with a desk changes its own. */
  @Put("/contact")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  Made changeContact(long pairing, @Body NewContact said) {
    Form form =
        Form.empty()
            .put("side", said.side())
            .put("contactName", said.contactName())
            .put("contactPhone", said.contactPhone());
    Side side = pairings.find(pairing).orElseThrow(Problem::notFound).sideOf(form);
    Contact.read(form)
        .filter(
            contact ->
                Trying.done(
                    form, () -> changing.changeContact(pairing, side, contact, viewer.account())))
        .orElseThrow(() -> Problem.wrong(form));
    return new Made(pairing);
  }

  /** How the terms changed, the latest first. */
  @Get("/amendments")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  List<Item> amendments(long pairing) {
    return pairings.amendments(pairing).stream().map(Item::of).toList();
  }

  /** Changes the terms and tells the other side why, once for each {@code Idempotency-Key}. */
  @Post("/amendments")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> amend(long pairing, @Body Said said) {
    Form form =
        Form.empty()
            .put("duty", said.duty())
            .put("purpose", said.purpose())
            .put("until", said.until())
            .put("reason", said.reason());
    NewTerms.read(form)
        .filter(
            terms ->
                Trying.done(
                    form, () -> changing.amend(pairing, Side.COMMUNITY, terms, viewer.account())))
        .orElseThrow(() -> Problem.wrong(form));
    return Made.at("/pairings", pairing);
  }

  /**
   * Whom to ask for.
   *
   * @param side COMMUNITY, or PARTNER for a partner without a desk
   */
  @Serdeable
  record NewContact(
      @Nullable String side, @Nullable String contactName, @Nullable String contactPhone) {}

  /** Terms in place of those that hold, all of them, and why. */
  @Serdeable
  record Said(
      @Nullable String duty,
      @Nullable String purpose,
      @Nullable String until,
      @Nullable String reason) {}

  /** A change of the terms. */
  @Serdeable
  record Item(
      Side side,
      String dutyBefore,
      String duty,
      String purposeBefore,
      String purpose,
      @Nullable LocalDate untilBefore,
      @Nullable LocalDate until,
      String reason,
      Instant at) {

    static Item of(Amendment one) {
      return new Item(
          one.side(),
          one.dutyBefore(),
          one.duty(),
          one.purposeBefore(),
          one.purpose(),
          one.untilBefore(),
          one.until(),
          one.reason(),
          one.at());
    }
  }
}
