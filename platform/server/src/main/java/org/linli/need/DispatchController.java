package org.linli.need;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Refused;
import org.linli.web.Trying;

/**
 * The staff and the community's people dispatch a request (派单), and write down what a team said
 * that they rang.
 */
@Controller("/needs/{need}")
@Produces(MediaType.TEXT_HTML)
final class DispatchController {

  private final NeedPages pages;
  private final Dispatching dispatching;
  private final AnsweringDispatches answering;
  private final Viewer viewer;

  DispatchController(
      NeedPages pages, Dispatching dispatching, AnsweringDispatches answering, Viewer viewer) {
    this.pages = pages;
    this.dispatching = dispatching;
    this.answering = answering;
    this.viewer = viewer;
  }

  @Post("/dispatches")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer send(long need, @Body Form form) {
    return answer(
        need, form, () -> dispatching.send(need, teams(form), viewer.account()), "need.dispatched");
  }

  @Post("/recall")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer recall(long need, @Body Form form) {
    return answer(need, form, () -> dispatching.recall(need, viewer.account()), "need.recalled");
  }

  /** The team that is asked said yes when it was rung. */
  @Post("/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long need, @Body Form form) {
    return answer(
        need, form, () -> answering.accept(need, asked(need), viewer.account()), "need.accepted");
  }

  /** The team that is asked said no when it was rung. */
  @Post("/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decline(long need, @Body Form form) {
    String reason = form.required("reason", NeedController.LONGEST_REASON);
    return answer(
        need,
        form,
        () -> answering.decline(need, asked(need), reason, viewer.account()),
        "need.declined");
  }

  private Answer answer(long need, Form form, Runnable work, String done) {
    return Trying.done(form, work)
        ? Redirect.to("/needs/" + need).saying(done)
        : pages.show(need, form);
  }

  private long asked(long need) {
    ServiceRequest found = pages.find(need);
    if (found.state() != RequestState.OFFERED) {
      throw new Refused("reason", "need.refused.notOffered");
    }
    return Objects.requireNonNull(found.team());
  }

  /** The one to be asked first stands before the others. */
  private static List<Long> teams(Form form) {
    return Stream.concat(form.all("first").stream(), form.all("teams").stream())
        .filter(one -> one.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .distinct()
        .toList();
  }
}
