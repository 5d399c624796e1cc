package org.linli.institution;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Platform;

/** The people of a university: invited by the operator, for all of it or for one college. */
@Platform
@Controller("/operator/institutions/{institution}/staff")
@Produces(MediaType.TEXT_HTML)
class InstitutionStaffController {

  private final InstitutionPages pages;
  private final InstitutionForms forms;

  InstitutionStaffController(InstitutionPages pages, InstitutionForms forms) {
    this.pages = pages;
    this.forms = forms;
  }

  @Get("/new")
  @Access(Role.OPERATOR)
  Page blank(long institution) {
    return pages.inviting(InstitutionDesk.OPERATOR, institution, Form.empty());
  }

  @Post
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer invite(HttpRequest<?> request, long institution, @Body Form form) {
    return forms.invite(InstitutionDesk.OPERATOR, request, institution, form);
  }

  /** Lets someone work for it no longer; who it is stands in the form. */
  @Post("/dismissal")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect dismiss(long institution, @Body Form form) {
    return forms.dismiss(InstitutionDesk.OPERATOR, institution, form);
  }
}
