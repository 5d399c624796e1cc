package org.linli.exchange;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.HandingOut;
import org.linli.file.Uploads;
import org.linli.pairing.Contact;
import org.linli.pairing.NewTerms;
import org.linli.pairing.PartnerSide;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;
import org.linli.web.Trying;

/**
 * The partner's own contact, the terms and the agreement of a pairing at the universities' desk.
 */
@Platform
@Controller("/university/pairings/{registered}")
@Produces(MediaType.TEXT_HTML)
final class UniversityChangeController {

  private final UniversityPages pages;
  private final CrossingOver crossing;
  private final PartnerSide partners;
  private final Tenants tenants;
  private final Viewer viewer;

  UniversityChangeController(
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

  @Get("/edit")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  Page edit(long registered) {
    RegisteredPairing entry = crossing.entry(registered);
    PartnerSide.Seen seen = crossing.open(entry);
    return pages.changing(entry, seen, NewTerms.of(seen.pairing().terms()));
  }

  @Post("/contact")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer changeContact(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    long by = viewer.account();
    boolean done =
        Contact.read(form)
            .filter(
                contact ->
                    within(
                        entry,
                        form,
                        () ->
                            partners.changeContact(
                                entry.pairing(), entry.institution(), contact, by)))
            .isPresent();
    return done ? done(registered, "pairing.contact.changed") : again(entry, form, true);
  }

  @Post("/amendment")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer amend(long registered, @Body Form form) {
    RegisteredPairing entry = crossing.entry(registered);
    long by = viewer.account();
    boolean done =
        NewTerms.read(form)
            .filter(
                terms ->
                    within(
                        entry,
                        form,
                        () -> partners.amend(entry.pairing(), entry.institution(), terms, by)))
            .isPresent();
    return done ? done(registered, "pairing.amended") : again(entry, form, false);
  }

  /** Hands out the agreement, which lies in the tenant. */
  @Get("/agreement")
  @Produces(MediaType.ALL)
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  HttpResponse<?> agreement(long registered) {
    RegisteredPairing entry = crossing.entry(registered);
    PartnerSide.Agreement found =
        tenants.within(
            crossing.tenant(entry.tenant()),
            () -> partners.agreement(entry.pairing(), entry.institution()));
    crossing.note(entry);
    return HandingOut.of(found.file(), found.bytes());
  }

  @Post("/agreement")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "registered")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer keepAgreement(long registered, @Nullable CompletedFileUpload agreement) {
    RegisteredPairing entry = crossing.entry(registered);
    Form form = Form.empty();
    long by = viewer.account();
    return Uploads.take(
            form,
            "agreement",
            agreement,
            "pairing.agreement.needed",
            (name, bytes) ->
                tenants.within(
                    crossing.tenant(entry.tenant()),
                    () ->
                        partners.keepAgreement(
                            entry.pairing(), entry.institution(), name, bytes, by)))
        ? done(registered, "pairing.agreement.saved")
        : show(entry, form);
  }

  private Page show(RegisteredPairing entry, Form form) {
    return pages.show(entry, crossing.tenant(entry.tenant()), crossing.open(entry), form);
  }

  /** The page again; the form that wasn't sent shows the terms that hold. */
  private Page again(RegisteredPairing entry, Form form, boolean fill) {
    PartnerSide.Seen seen = crossing.open(entry);
    if (fill) {
      var terms = seen.pairing().terms();
      form.put("duty", terms.duty()).put("purpose", terms.purpose()).put("until", terms.until());
    }
    return pages.changing(entry, seen, form);
  }

  private boolean within(RegisteredPairing entry, Form form, Runnable work) {
    return Trying.done(form, () -> tenants.within(crossing.tenant(entry.tenant()), work));
  }

  private static Redirect done(long registered, String key) {
    return Redirect.outside("/university/pairings/" + registered).saying(key);
  }
}
