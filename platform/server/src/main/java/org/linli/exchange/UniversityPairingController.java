package org.linli.exchange;

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
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.pairing.Contact;
import org.linli.pairing.PartnerSide;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** One pairing at the universities' desk, and what the partner can do about it. */
@Platform
@Controller("/university/pairings/{registered}")
@Produces(MediaType.TEXT_HTML)
final class UniversityPairingController {

  private static final int LONGEST_REASON = 300;

  private final UniversityPages pages;
  private final CrossingOver crossing;
  private final PartnerSide partners;
  private final Tenants tenants;
  private final Viewer viewer;

  UniversityPairingController(
      UniversityPages pages,
      CrossingOver crossing,
      PartnerSide partners,
      Tenants tenants,
      Viewer viewer) {
    this.pages = pages;
    this.crossing = crossing;
    this.partners = partners;
    this.tenants = tenants;
    this.viewer = viewer;
  }

  @Get
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  Page show(long registered) {
    return page(crossing.entry(registered), Form.empty());
  }

  @Post("/acceptance")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    long by = viewer.account();
    boolean done =
        Contact.read(form)
            .filter(
                contact ->
                    within(
                        entry,
                        form,
                        () -> partners.accept(entry.pairing(), entry.institution(), contact, by)))
            .isPresent();
    return done ? done(registered, "pairing.accepted") : page(entry, form);
  }

  @Post("/refusal")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decline(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    String reason = form.required("reason", LONGEST_REASON);
    long by = viewer.account();
    return within(
            entry, form, () -> partners.decline(entry.pairing(), entry.institution(), reason, by))
        ? done(registered, "pairing.declined")
        : page(entry, form);
  }

  @Post("/end")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    String reason = form.required("reason", LONGEST_REASON);
    long by = viewer.account();
    return within(entry, form, () -> partners.end(entry.pairing(), entry.institution(), reason, by))
        ? done(registered, entry.state().endingKey())
        : page(entry, form);
  }

  private boolean within(RegisteredPairing entry, Form form, Runnable work) {
    return Trying.done(form, () -> tenants.within(crossing.tenant(entry.tenant()), work));
  }

  private Page page(RegisteredPairing entry, Form form) {
    return pages.show(entry, crossing.tenant(entry.tenant()), crossing.open(entry), form);
  }

  private static Redirect done(long registered, String key) {
    return Redirect.outside("/university/pairings/" + registered).saying(key);
  }
}
