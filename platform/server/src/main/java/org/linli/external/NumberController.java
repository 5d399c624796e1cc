package org.linli.external;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Trying;

/** What others call our people, teams and activities. */
@Controller("/externals/{system}/numbers")
@Produces(MediaType.TEXT_HTML)
final class NumberController {

  static final int LONGEST = 60;

  private final ExternalPages pages;
  private final KeepingNumbers keeping;

  NumberController(ExternalPages pages, KeepingNumbers keeping) {
    this.pages = pages;
    this.keeping = keeping;
  }

  /**
   * The list, and the form to enter a number.
   *
   * @param who whose number is to be entered, where another page leads here
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      long system,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String number,
      @QueryValue(defaultValue = "") String who,
      @QueryValue(defaultValue = "1") int page) {
    NumberKind of = kind(kind);
    return pages.numbers(system, of, number, page, Form.empty().put("kind", of).put("who", who));
  }

  /** Enters a number, or changes the one that is there. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enter(long system, @Body Form form) {
    form.required("kind");
    NumberKind kind = form.choice("kind", NumberKind.class).orElse(NumberKind.VOLUNTEER);
    String who = form.required("who", 100);
    String number = form.required("number", LONGEST);
    return Trying.done(form, () -> keeping.enter(system, kind, who, number))
        ? Redirect.to("/externals/" + system + "/numbers?kind=" + kind)
            .saying("external.number.entered")
        : pages.numbers(system, kind, "", 1, form);
  }

  @Post("/withdrawal")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect withdraw(long system, @Body Form form) {
    NumberKind kind = kind(form.text("kind"));
    String subject = form.text("subject");
    if (!subject.matches("[0-9]{1,19}")) {
      throw Problem.notFound();
    }
    keeping.withdraw(system, kind, Long.parseLong(subject));
    return Redirect.to("/externals/" + system + "/numbers?kind=" + kind)
        .saying("external.number.withdrawn");
  }

  /** The kind of that name; people where it is none. */
  static NumberKind kind(String name) {
    return Arrays.stream(NumberKind.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(NumberKind.VOLUNTEER);
  }
}
