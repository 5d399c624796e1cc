package org.linli.exchange;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.function.BooleanSupplier;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.relay.RelayPartnerSide;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/**
 * The relays of a community that an institution is paired with, at the universities' desk: a week
 * that nobody covers is taken, one's own is given up and handed over. The pairing opens them.
 */
@Platform
@Controller("/university/pairings/{registered}/relays")
@Produces(MediaType.TEXT_HTML)
final class UniversityRelayController {

  private final UniversityRelayPages pages;
  private final CrossingOver crossing;
  private final RelayPartnerSide partners;
  private final Tenants tenants;
  private final Viewer viewer;

  UniversityRelayController(
      UniversityRelayPages pages,
      CrossingOver crossing,
      RelayPartnerSide partners,
      Tenants tenants,
      Viewer viewer) {
    this.pages = pages;
    this.crossing = crossing;
    this.partners = partners;
    this.tenants = tenants;
    this.viewer = viewer;
  }

  /** All of them, or one week of one. */
  @Get
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  Page show(
      long registered,
      @QueryValue(defaultValue = "") String relay,
      @QueryValue(defaultValue = "") String week) {
    Form asked = Form.empty().put("relay", relay).put("week", week);
    return relay.isEmpty() || week.isEmpty()
        ? pages.sheets(crossing.entry(registered))
        : pages.week(crossing.entry(registered), asked);
  }

  @Post("/taking")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer take(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    return answer(
        entry,
        form,
        () -> partners.take(entry.pairing(), entry.institution(), form),
        "relay.taken",
        "relay.taken");
  }

  @Post("/giving-up")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveUp(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    return answer(
        entry,
        form,
        () -> partners.giveUp(entry.pairing(), entry.institution(), form),
        "relay.given-up",
        "relay.givenUp");
  }

  @Post("/handover")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer handOver(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    long by = viewer.account();
    return answer(
        entry,
        form,
        () -> partners.handOver(entry.pairing(), entry.institution(), form, by),
        "relay.handed-over",
        "relay.handedOver");
  }

  @Post("/acknowledgement")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer acknowledge(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    long by = viewer.account();
    return answer(
        entry,
        form,
        () -> partners.acknowledge(entry.pairing(), entry.institution(), form, by),
        "relay.handover-read",
        "relay.acknowledged");
  }

  private Answer answer(
      RegisteredPairing entry, Form form, BooleanSupplier work, String action, String key) {
    boolean done = tenants.within(crossing.tenant(entry.tenant()), () -> work.getAsBoolean());
    if (!done) {
      return pages.week(entry, form);
    }
    crossing.noteRelay(entry, action);
    return Redirect.outside("/university/pairings/" + entry.id() + "/relays").saying(key);
  }
}
