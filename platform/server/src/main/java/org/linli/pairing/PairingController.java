package org.linli.pairing;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.Uploads;
import org.linli.key.RevealingContacts;
import org.linli.web.Trying;

/** The pairings of a tenant: the list, and each one's page with what can be done about it. */
@Controller("/pairings")
@Produces(MediaType.TEXT_HTML)
final class PairingController {

  private static final int LONGEST_REASON = 300;

  private final PairingPages pages;
  private final RevealingContacts revealing;
  private final PairingTable pairings;
  private final KeepingPairings keeping;
  private final KeepingAgreements agreements;
  private final Answers answers;
  private final Viewer viewer;

  PairingController(
      PairingPages pages,
      RevealingContacts revealing,
      PairingTable pairings,
      KeepingPairings keeping,
      KeepingAgreements agreements,
      Answers answers,
      Viewer viewer) {
    this.pages = pages;
    this.revealing = revealing;
    this.pairings = pairings;
    this.keeping = keeping;
    this.agreements = agreements;
    this.answers = answers;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(PairingFilter.of(q, state, kind, county, township, community), page);
  }

  @Get("/{pairing}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  Page show(long pairing) {
    return pages.show(pairing, Form.empty());
  }

  /** The page with the telephone numbers in full, for a reason that is written down. */
  @Post("/{pairing}/contacts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long pairing, @Body Form form) {
    return revealing.note(form, "pairing.contactsRevealed", "pairing", pairing)
        ? pages.revealed(pairing)
        : pages.show(pairing, form);
  }

  @Post("/{pairing}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long pairing, @Body Form form) {
    Pairing known = find(pairing);
    Optional<Contact> contact = Contact.read(form);
    GivenAnswer answer = answers.read(known, form, "");
    return Trying.done(
            form,
            () ->
                keeping.accept(
                    pairing, known.spokenSide(), contact.orElseThrow(), answer, viewer.account()))
        ? done(pairing, "pairing.accepted")
        : pages.show(pairing, form);
  }

  @Post("/{pairing}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decline(long pairing, @Body Form form) {
    Pairing known = find(pairing);
    String reason = form.required("reason", LONGEST_REASON);
    GivenAnswer answer = answers.read(known, form, GivenAnswer.DECLINING);
    return Trying.done(
            form,
            () -> keeping.decline(pairing, known.spokenSide(), reason, answer, viewer.account()))
        ? done(pairing, "pairing.declined")
        : pages.show(pairing, form);
  }

  @Post("/{pairing}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(long pairing, @Body Form form) {
    Pairing before = find(pairing);
    Side side = before.endingSide();
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> keeping.end(pairing, side, reason, viewer.account()))
        ? done(pairing, before.state().endingKey())
        : pages.show(pairing, form);
  }

  @Post("/{pairing}/agreement")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "pairing")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer keepAgreement(long pairing, @Nullable CompletedFileUpload agreement) {
    Form form = Form.empty();
    return Uploads.take(
            form,
            "agreement",
            agreement,
            "pairing.agreement.needed",
            (name, bytes) -> agreements.put(pairing, name, bytes, viewer.account()))
        ? done(pairing, "pairing.agreement.saved")
        : pages.show(pairing, form);
  }

  private Pairing find(long id) {
    return pairings.find(id).orElseThrow(Problem::notFound);
  }

  private static Redirect done(long pairing, String key) {
    return Redirect.to("/pairings/" + pairing).saying(key);
  }
}
