package org.linli.oversight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.oversight.Suspending.Decider;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** A suspension, which the level above may lift. */
@Controller("/suspensions")
@Produces(MediaType.TEXT_HTML)
final class SuspensionController {

  private static final int LONGEST = 300;

  private final Suspensions suspensions;
  private final SuspensionSubjects subjects;
  private final Suspending suspending;
  private final EndingSuspensions ending;
  private final AccountNames names;
  private final Viewer viewer;
  private final Clock clock;

  SuspensionController(
      Suspensions suspensions,
      SuspensionSubjects subjects,
      Suspending suspending,
      EndingSuspensions ending,
      AccountNames names,
      Viewer viewer,
      Clock clock) {
    this.suspensions = suspensions;
    this.subjects = subjects;
    this.suspending = suspending;
    this.ending = ending;
    this.names = names;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get("/{suspension}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "suspension")
  Page show(long suspension) {
    return page(suspension).with(Form.empty());
  }

  /** Ends it early. */
  @Post("/{suspension}/lifting")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "suspension")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer lift(long suspension, @Body Form form) {
    String why = form.required("why", LONGEST);
    return Trying.done(form, () -> suspending.lift(suspension, why, decider()))
        ? Redirect.to("/suspensions/" + suspension).saying("oversight.suspension.lifted")
        : page(suspension).with(form);
  }

  private Page page(long id) {
    Suspension one = suspensions.find(id).orElseThrow(Problem::notFound);
    Map<Long, String> people =
        names.names(Stream.of(one.decidedBy(), one.liftedBy()).filter(Objects::nonNull).toList());
    return Page.of("oversight/suspension")
        .crumb("/false-records", "oversight.cases")
        .with("suspension", one)
        .with("state", one.on(Time.today(clock)))
        .with("who", subjects.of(List.of(one)).get(id))
        .with("decider", people.get(one.decidedBy()))
        .with("lifter", one.liftedBy() == null ? null : people.get(one.liftedBy()))
        .with("isOver", ending.isOver(one))
        .with("obstacle", suspending.obstacle(one, decider()).orElse(null));
  }

  private Decider decider() {
    return new Decider(viewer.account(), StaffScope.of(viewer));
  }
}
