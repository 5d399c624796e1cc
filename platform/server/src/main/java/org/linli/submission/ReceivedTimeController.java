package org.linli.submission;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The tenant above gives one below it, or a university, more time for one turn. */
@Controller("/received-submissions/extension")
@Produces(MediaType.TEXT_HTML)
final class ReceivedTimeController {

  private static final int LONGEST_REASON = 300;

  private final ReceivedTime asked;
  private final GivingTime giving;
  private final Viewer viewer;

  ReceivedTimeController(ReceivedTime asked, GivingTime giving, Viewer viewer) {
    this.asked = asked;
    this.giving = giving;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Answer show(
      @QueryValue(defaultValue = "") String turn, @QueryValue(defaultValue = "") String sender) {
    return turn.isEmpty() && sender.isEmpty()
        ? Redirect.to("/received-submissions")
        : asked.page(asked.find(sender, turn), Form.empty());
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer extend(@Body Form typed) {
    ReceivedTime.Asked one = asked.find(typed.text("sender"), typed.text("turn"));
    typed.required("until");
    Optional<LocalDate> until = typed.day("until");
    String reason = typed.required("reason", LONGEST_REASON);
    return Trying.done(
            typed,
            () ->
                giving.extend(one.to(), one.turn(), until.orElseThrow(), reason, viewer.account()))
        ? Redirect.to(one.path()).saying("submission.extended")
        : asked.page(one, typed);
  }

  /** Takes it back. */
  @Post("/revocation")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer revoke(@Body Form typed) {
    ReceivedTime.Asked one = asked.find(typed.text("sender"), typed.text("turn"));
    String reason = typed.required("reason", LONGEST_REASON);
    return Trying.done(typed, () -> giving.revoke(one.to(), one.turn(), reason, viewer.account()))
        ? Redirect.to(one.path()).saying("submission.extension.revoked")
        : asked.page(one, typed);
  }
}
