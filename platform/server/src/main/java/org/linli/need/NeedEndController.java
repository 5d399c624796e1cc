package org.linli.need;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** Ends requests that come to nothing, with a reason. */
@Controller("/needs/{need}")
@Produces(MediaType.TEXT_HTML)
final class NeedEndController {

  private final NeedPages pages;
  private final EndingRequests ending;
  private final Viewer viewer;

  NeedEndController(NeedPages pages, EndingRequests ending, Viewer viewer) {
    this.pages = pages;
    this.ending = ending;
    this.viewer = viewer;
  }

  /** Whoever asked needs it no more. */
  @Post("/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long need, @Body Form form) {
    String reason = form.required("cancelReason", NeedController.LONGEST_REASON);
    return answer(
        need, form, () -> ending.cancel(need, reason, viewer.account()), "need.cancelled");
  }

  /** It can't be served. */
  @Post("/unserved")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveUp(long need, @Body Form form) {
    String reason = form.required("unservedReason", NeedController.LONGEST_REASON);
    return answer(need, form, () -> ending.giveUp(need, reason, viewer.account()), "need.unserved");
  }

  /** It is the same thing as another one. */
  @Post("/merge")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer merge(long need, @Body Form form) {
    form.required("into");
    Optional<Long> into = form.whole("into", 1, Long.MAX_VALUE);
    return answer(
        need, form, () -> ending.merge(need, into.orElseThrow(), viewer.account()), "need.merged");
  }

  private Answer answer(long need, Form form, Runnable work, String done) {
    return Trying.done(form, work)
        ? Redirect.to("/needs/" + need).saying(done)
        : pages.show(need, form);
  }
}
