package org.linli.duty;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/** A volunteer's shifts on the phone: what is theirs, what is offered, what lacks people. */
@Controller("/my-duty")
@Produces(MediaType.TEXT_HTML)
final class MyDutyController {

  private static final String VOLUNTEER = "volunteer";
  private static final int ON_A_PAGE = 20;
  private static final int LONGEST_REASON = 300;

  private final OwnDuty own;

  MyDutyController(OwnDuty own) {
    this.own = own;
  }

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    List<VolunteerFacts> people = own.people();
    Paging paging = new Paging(page, ON_A_PAGE, own.countFree(people));
    return Page.of("duty/mine")
        .with("registered", !people.isEmpty())
        .with("several", people.size() > 1)
        .with("people", people)
        .with("held", own.held(people))
        .with("offered", own.offered(people))
        .with("free", own.free(people, paging))
        .with("paging", paging);
  }

  /** Takes a shift, offered or not. */
  @Post("/{shift}/taking")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer take(long shift, @Body Form form) {
    try {
      own.take(shift, volunteer(form));
      return Redirect.to("/my-duty").saying("duty.taken");
    } catch (JoiningRefused refused) {
      return list(1).with("refusals", refused.refusals()).status(422);
    }
  }

  /** Doesn't want an offered shift. */
  @Post("/{shift}/declining")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect decline(long shift, @Body Form form) {
    own.decline(shift, volunteer(form));
    return Redirect.to("/my-duty").saying("duty.declined");
  }

  /** The form that asks for leave. */
  @Get("/{shift}/leave")
  @Access(signedIn = true)
  Page leaving(long shift, @QueryValue(defaultValue = "0") long volunteer) {
    return leaving(own.own(shift, volunteer), Form.empty());
  }

  @Post("/{shift}/leave")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer leave(long shift, @Body Form form) {
    OwnDuty.Line line = own.own(shift, volunteer(form));
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> own.leave(shift, line.volunteer(), reason))
        ? Redirect.to("/my-duty").saying("duty.left")
        : leaving(line, form);
  }

  private static Page leaving(OwnDuty.Line line, Form form) {
    return Page.of("duty/leave").crumb("/my-duty", "duty.mine").with("line", line).with(form);
  }

  private static long volunteer(Form form) {
    return form.whole(VOLUNTEER, 1, Long.MAX_VALUE).orElse(0L);
  }
}
