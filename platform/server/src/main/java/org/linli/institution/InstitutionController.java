package org.linli.institution;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** The universities and partner units of the platform, kept at the operator's desk. */
@Platform
@Controller("/operator/institutions")
@Produces(MediaType.TEXT_HTML)
class InstitutionController {

  private final InstitutionPages pages;
  private final InstitutionForms forms;
  private final KeepingInstitutions keeping;
  private final Tenants tenants;
  private final Viewer viewer;

  InstitutionController(
      InstitutionPages pages,
      InstitutionForms forms,
      KeepingInstitutions keeping,
      Tenants tenants,
      Viewer viewer) {
    this.pages = pages;
    this.forms = forms;
    this.keeping = keeping;
    this.tenants = tenants;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.OPERATOR)
  Page list(@QueryValue(defaultValue = "") String q, @QueryValue(defaultValue = "1") int page) {
    return pages.list(q, page);
  }

  @Get("/new")
  @Access(Role.OPERATOR)
  Page blank() {
    return pages.adding(Form.empty());
  }

  @Post
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    Optional<Long> added =
        UniversityDetails.read(form, tenants)
            .flatMap(
                said ->
                    Trying.with(
                        form,
                        () ->
                            keeping.addUniversity(
                                said.kind(),
                                said.name(),
                                said.code(),
                                said.home(),
                                viewer.account())));
    return added.isPresent()
        ? Redirect.outside("/operator/institutions/" + added.get())
            .saying("institution.added", form.text("name"))
        : pages.adding(form);
  }

  @Get("/{institution}")
  @Access(Role.OPERATOR)
  Page show(long institution, @QueryValue(defaultValue = "1") int page) {
    return pages.show(InstitutionDesk.OPERATOR, institution, page, Form.empty());
  }

  @Post("/{institution}/colleges")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer addCollege(long institution, @Body Form form) {
    return forms.addCollege(InstitutionDesk.OPERATOR, institution, form);
  }

  @Get("/{institution}/edit")
  @Access(Role.OPERATOR)
  Answer edit(long institution) {
    return forms.edit(InstitutionDesk.OPERATOR, institution);
  }

  /** Changes what is said of a university, or the name of a college. */
  @Post("/{institution}")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long institution, @Body Form form) {
    return forms.change(InstitutionDesk.OPERATOR, institution, form);
  }

  /** Closes the university or one of its colleges, or opens it again; the form says which. */
  @Post("/{institution}/state")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect setState(long institution, @Body Form form) {
    boolean open = form.checked("open");
    keeping.setOpen(
        pages.university(institution),
        form.whole("part", 1, Long.MAX_VALUE).orElse(institution),
        open);
    return Redirect.outside("/operator/institutions/" + institution)
        .saying(open ? "institution.reopened" : "institution.closed");
  }
}
