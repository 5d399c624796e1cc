package org.linli.organization;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.key.RevealingContacts;
import org.linli.tenant.Time;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** Names the volunteer service officer of a community. */
@Controller("/communities/{community}/service-officer")
@Produces(MediaType.TEXT_HTML)
final class ServiceOfficerController {

  private final ServiceOfficers officers;
  private final RevealingContacts revealing;
  private final LookingUpVolunteers lookingUp;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  ServiceOfficerController(
      ServiceOfficers officers,
      RevealingContacts revealing,
      LookingUpVolunteers lookingUp,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.officers = officers;
    this.revealing = revealing;
    this.lookingUp = lookingUp;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Who it is, the telephone number masked. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page show(long community) {
    return RevealingContacts.masked(contact(community)).with(Form.empty());
  }

  /** The same with the telephone number in full, for a reason that is written down. */
  @Post("/revealed")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long community, @Body Form form) {
    return revealing.note(form, "serviceOfficer.contactRevealed", "community", community)
        ? RevealingContacts.inFull(contact(community))
        : RevealingContacts.masked(contact(community)).with(form);
  }

  private Page contact(long community) {
    return page("organization/officer-contact", community)
        .with("officer", officers.current(community).orElse(null));
  }

  @Get("/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page ask(long community) {
    return page(community, Form.empty().put("from", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer name(long community, @Body Form form) {
    ServiceOfficers.Naming said = read(form);
    return Trying.done(form, () -> officers.name(community, said, viewer.account()))
        ? Redirect.to("/communities/" + community).saying("organization.officer.named")
        : page(community, form);
  }

  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect end(long community) {
    Trying.orConflict(() -> officers.end(community));
    return Redirect.to("/communities/" + community).saying("organization.officer.ended");
  }

  /** A number of a volunteer, or a name with a telephone number. */
  private ServiceOfficers.Naming read(Form form) {
    LocalDate from = DayOnRecord.read(form, "from");
    String number = form.text("number", 20);
    if (!number.isEmpty()) {
      Optional<VolunteerFacts> found = lookingUp.numbered(number, CommunityKeepers.scope(viewer));
      if (found.filter(VolunteerFacts::mayServe).isEmpty()) {
        form.reject("number", "organization.officer.refused.number");
      }
      return new ServiceOfficers.Naming(found.map(VolunteerFacts::id).orElse(null), "", "", from);
    }
    String name = form.required("name", 50);
    String phone = form.required("phone", 20);
    if (!phone.isEmpty() && !phone.matches("[0-9+() -]{5,20}")) {
      form.reject("phone", "organization.officer.refused.phone");
    }
    return new ServiceOfficers.Naming(null, name, phone, from);
  }

  private Page page(long community, Form form) {
    return page("organization/officer", community).with(form);
  }

  private Page page(String view, long community) {
    CommunityFacts facts =
        Optional.ofNullable(communities.byIds(List.of(community)).get(community))
            .orElseThrow(Problem::notFound);
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts);
  }
}
