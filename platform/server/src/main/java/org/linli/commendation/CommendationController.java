package org.linli.commendation;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** Rounds of commendation, for those who open, nominate and decide. */
@Controller("/commendations")
@Produces(MediaType.TEXT_HTML)
final class CommendationController {

  static final int LONGEST = 500;
  static final int LONGEST_ANSWER = 300;

  private final CommendationPages pages;
  private final Commending commending;
  private final Viewer viewer;

  CommendationController(CommendationPages pages, Commending commending, Viewer viewer) {
    this.pages = pages;
    this.commending = commending;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@QueryValue(defaultValue = "1") int page) {
    return pages.list(page);
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page blank(@QueryValue(defaultValue = "0") long like) {
    return pages.opening(like == 0 ? pages.blank() : pages.like(like));
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(@Body Form form) {
    Optional<Long> made =
        RoundDetails.read(form)
            .flatMap(
                details -> Trying.with(form, () -> commending.open(details, viewer.account())));
    return made.isPresent()
        ? Redirect.to("/commendations/" + made.get()).saying("commendation.opened")
        : pages.opening(form);
  }

  @Get("/{round}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  Page show(
      long round,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    return pages.show(round, state(state), page, Form.empty());
  }

  /** Lets the records propose. */
  @Post("/{round}/proposal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer propose(long round, @Body Form form) {
    return Trying.with(form, () -> commending.propose(round, viewer.account()))
        .<Answer>map(
            fresh -> Redirect.to("/commendations/" + round).saying("commendation.proposed", fresh))
        .orElseGet(() -> pages.show(round, null, 1, form));
  }

  @Post("/{round}/nominees")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer nominate(long round, @Body Form form) {
    form.required("category");
    Category category = form.choice("category", Category.class).orElse(Category.VOLUNTEER);
    String who = form.required("who", 100);
    String reason = form.required("reason", LONGEST);
    return Trying.done(
            form, () -> commending.nominate(round, category, who, reason, viewer.account()))
        ? Redirect.to("/commendations/" + round).saying("commendation.nominated")
        : pages.show(round, null, 1, form);
  }

  /** Decides on those that are ticked: the button says how. */
  @Post("/{round}/decisions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decide(long round, @Body Form form) {
    boolean chosen = form.text("decision").equals("chosen");
    String answer =
        chosen ? form.text("answer", LONGEST_ANSWER) : form.required("answer", LONGEST_ANSWER);
    List<Long> ids =
        form.all("nominee").stream()
            .filter(one -> one.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .toList();
    String said = answer.isEmpty() ? null : answer;
    return Trying.done(form, () -> commending.decide(round, ids, chosen, said, viewer.account()))
        ? Redirect.to("/commendations/" + round).saying("commendation.decided")
        : pages.show(round, null, 1, form);
  }

  @Post("/{round}/publication")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer publish(long round, @Body Form form) {
    return Trying.done(form, () -> commending.publish(round, viewer.account()))
        ? Redirect.to("/commendations/" + round).saying("commendation.isPublished")
        : pages.show(round, null, 1, form);
  }

  /** The state of that name; null for any. */
  static @Nullable NomineeState state(String name) {
    return Arrays.stream(NomineeState.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
