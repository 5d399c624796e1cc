package org.linli.organization;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.key.RevealingContacts;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** The organizations of a tenant: the list, each one's page, and the forms that keep them. */
@Controller("/organizations")
@Produces(MediaType.TEXT_HTML)
final class OrganizationController {

  private final KeepingOrganizations keeping;
  private final OrganizationContacts contacts;
  private final RevealingContacts revealing;
  private final OrganizationPages pages;
  private final FindingPlace places;
  private final Viewer viewer;
  private final Clock clock;

  OrganizationController(
      KeepingOrganizations keeping,
      OrganizationContacts contacts,
      RevealingContacts revealing,
      OrganizationPages pages,
      FindingPlace places,
      Viewer viewer,
      Clock clock) {
    this.keeping = keeping;
    this.contacts = contacts;
    this.revealing = revealing;
    this.pages = pages;
    this.places = places;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String sort,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(OrganizationFilter.of(q, county, township, kind, state), sort, page);
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page blank(@Nullable @QueryValue Long parent, @Nullable @QueryValue Long community) {
    return pages.adding(parent, community, Form.empty());
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    Scope scope = CommunityKeepers.scope(viewer);
    Optional<Long> added =
        OrganizationDetails.read(form, one -> places.read(one, scope))
            .flatMap(said -> Trying.with(form, () -> keeping.add(said, scope, viewer.account())));
    return added.isPresent()
        ? Redirect.to("/organizations/" + added.get()).saying("organization.added")
        : pages.adding(null, null, form);
  }

  @Get("/{organization}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  Page show(long organization, @QueryValue(defaultValue = "1") int page) {
    return pages.show(organization, page, Form.empty());
  }

  @Get("/{organization}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  Page edit(long organization) {
    return pages.editing(organization);
  }

  @Post("/{organization}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long organization, @Body Form form) {
    Scope scope = CommunityKeepers.scope(viewer);
    boolean changed =
        OrganizationDetails.read(form, one -> places.read(one, scope))
            .filter(said -> Trying.done(form, () -> keeping.change(organization, said, scope)))
            .isPresent();
    return changed
        ? Redirect.to("/organizations/" + organization).saying("organization.changed")
        : pages.editing(organization, form);
  }

  @Get("/{organization}/dissolution/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  Page askDissolution(long organization) {
    return pages.dissolving(organization, Form.empty().put("on", Time.today(clock)));
  }

  @Post("/{organization}/dissolution")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer dissolve(long organization, @Body Form form) {
    LocalDate on = DayOnRecord.read(form, "on");
    String reason = form.required("reason");
    return Trying.done(form, () -> keeping.dissolve(organization, on, reason))
        ? Redirect.to("/organizations/" + organization).saying("organization.dissolved")
        : pages.dissolving(organization, form);
  }

  @Post("/{organization}/dissolution/taken-back")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect restore(long organization) {
    Trying.orConflict(() -> keeping.restore(organization));
    return Redirect.to("/organizations/" + organization).saying("organization.restored");
  }

  @Post("/{organization}/contacts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer addContact(long organization, @Body Form form) {
    OrganizationContacts.Person person = OrganizationContacts.Person.read(form);
    return Trying.done(form, () -> contacts.add(organization, person))
        ? Redirect.to("/organizations/" + organization).saying("organization.contact.added")
        : pages.adding(organization, form);
  }

  /** The page with the telephone numbers in full, for a reason that is written down. */
  @Post("/{organization}/contacts/revealed")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page revealContacts(long organization, @Body Form form) {
    return revealing.note(form, "organization.contactsRevealed", "organization", organization)
        ? pages.revealed(organization)
        : pages.show(organization, 1, form);
  }

  /** Forgets a contact person; who it is stands in the form. */
  @Post("/{organization}/contacts/removed")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "organization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect removeContact(long organization, @Body Form form) {
    form.whole("contact", 1, Long.MAX_VALUE)
        .ifPresent(contact -> contacts.remove(organization, contact));
    return Redirect.to("/organizations/" + organization).saying("organization.contact.removed");
  }
}
