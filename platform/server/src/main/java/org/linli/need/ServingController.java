package org.linli.need;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.activity.OpeningSessions;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** What was accepted is done by a session, and rated through the clerk who rings. */
@Controller("/needs/{need}")
@Produces(MediaType.TEXT_HTML)
final class ServingController {

  private final NeedPages pages;
  private final Serving serving;
  private final RatingRequests rating;
  private final Messages messages;
  private final Viewer viewer;
  private final Clock clock;

  ServingController(
      NeedPages pages,
      Serving serving,
      RatingRequests rating,
      Messages messages,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.serving = serving;
    this.rating = rating;
    this.messages = messages;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** The form that opens a session for it, with what is known already. */
  @Get("/sessions/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  Page opening(long need) {
    ServiceRequest found = pages.find(need);
    LocalDate tomorrow = Time.today(clock).plusDays(1);
    LocalDate wanted = found.wantedOn();
    return opening(
        found,
        Form.empty()
            .put("name", messages.say("need.session.name", kind(found)))
            .put("day", wanted != null && wanted.isAfter(tomorrow) ? wanted : tomorrow)
            .put("from", found.wantedPart() == DayPart.AFTERNOON ? "14:30" : "09:00")
            .put("to", found.wantedPart() == DayPart.AFTERNOON ? "16:30" : "11:00")
            .put("sessionPlace", pages.community(found.community()).shortName())
            .put("risks", messages.say("need.session.risks.usual"))
            .put("capacity", 2));
  }

  @Post("/sessions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(long need, @Body Form form) {
    ServiceRequest found = pages.find(need);
    Optional<OpeningSessions.Wanted> wanted = SessionWish.read(form, found, viewer.account());
    return wanted.isPresent()
            && Trying.done(form, () -> serving.open(need, wanted.get(), viewer.account()))
        ? done(need, "need.session.opened")
        : opening(found, form);
  }

  @Post("/session")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer join(long need, @Body Form form) {
    form.required("session");
    Optional<Long> session = form.whole("session", 1, Long.MAX_VALUE);
    return session.isPresent()
            && Trying.done(form, () -> serving.join(need, session.get(), viewer.account()))
        ? done(need, "need.session.joined")
        : pages.show(need, form);
  }

  @Post("/completion")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer complete(long need, @Body Form form) {
    return Trying.done(form, () -> serving.complete(need, viewer.account()))
        ? done(need, "need.done")
        : pages.show(need, form);
  }

  /** What the person served said when the community rang. */
  @Post("/rating")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer rate(long need, @Body Form form) {
    Optional<Rating.Said> said = Rating.Said.read(form);
    return said.isPresent()
            && Trying.done(
                form, () -> rating.rate(need, said.get(), RatingWay.PHONE, viewer.account()))
        ? done(need, "need.rated")
        : pages.show(need, form);
  }

  /** Somebody has looked into a bad rating. */
  @Post("/follow-up")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer followUp(long need, @Body Form form) {
    String words = form.required("followUp", Rating.LONGEST);
    return Trying.done(form, () -> rating.followUp(need, words, viewer.account()))
        ? done(need, "need.followedUp")
        : pages.show(need, form);
  }

  private Page opening(ServiceRequest need, Form form) {
    return pages
        .about("need/opening", need)
        .crumb("/needs/" + need.id(), Message.of("need.number", need.id()))
        .with(form);
  }

  private String kind(ServiceRequest need) {
    return messages.say("volunteer.service." + need.kind());
  }

  private static Redirect done(long need, String key) {
    return Redirect.to("/needs/" + need).saying(key);
  }
}
