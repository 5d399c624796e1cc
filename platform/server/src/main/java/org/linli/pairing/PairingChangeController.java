package org.linli.pairing;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** Changes contacts and terms of a pairing that is in force. */
@Controller("/pairings/{pairing}")
@Produces(MediaType.TEXT_HTML)
final class PairingChangeController {

  private final PairingPages pages;
  private final PairingTable pairings;
  private final ChangingPairings changing;
  private final Viewer viewer;

  PairingChangeController(
      PairingPages pages, PairingTable pairings, ChangingPairings changing, Viewer viewer) {
    this.pages = pages;
    this.pairings = pairings;
    this.changing = changing;
    this.viewer = viewer;
  }

  @Get("/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  Page edit(long pairing) {
    return pages.changing(pairing, NewTerms.of(find(pairing).terms()).put("side", Side.COMMUNITY));
  }

  @Post("/contact")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer changeContact(long pairing, @Body Form form) {
    Pairing known = find(pairing);
    Side side = known.sideOf(form);
    boolean done =
        Contact.read(form)
            .filter(
                contact ->
                    Trying.done(
                        form,
                        () -> changing.changeContact(pairing, side, contact, viewer.account())))
            .isPresent();
    return done ? done(pairing, "pairing.contact.changed") : again(known, form);
  }

  @Post("/amendment")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer amend(long pairing, @Body Form form) {
    boolean done =
        NewTerms.read(form)
            .filter(
                terms ->
                    Trying.done(
                        form,
                        () -> changing.amend(pairing, Side.COMMUNITY, terms, viewer.account())))
            .isPresent();
    return done ? done(pairing, "pairing.amended") : pages.changing(pairing, form);
  }

  /** The other form on the page shows the terms that hold. */
  private Page again(Pairing known, Form form) {
    PairingTerms terms = known.terms();
    form.put("duty", terms.duty()).put("purpose", terms.purpose()).put("until", terms.until());
    return pages.changing(known.id(), form);
  }

  private Pairing find(long id) {
    return pairings.find(id).orElseThrow(Problem::notFound);
  }

  private static Redirect done(long pairing, String key) {
    return Redirect.to("/pairings/" + pairing).saying(key);
  }
}
