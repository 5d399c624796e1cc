package org.linli.institution;

import io.micronaut.http.HttpRequest;
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
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Platform;

/**
 * A university at its own desk: those who work for all of it change what is said of it, add
 * colleges and invite people. Those of a college have no part in this.
 */
@Platform
@Controller("/university/institutions")
@Produces(MediaType.TEXT_HTML)
final class OwnInstitutionController {

  private static final InstitutionDesk DESK = InstitutionDesk.OWN;

  private final InstitutionPages pages;
  private final InstitutionForms forms;
  private final Institutions institutions;
  private final Viewer viewer;

  OwnInstitutionController(
      InstitutionPages pages, InstitutionForms forms, Institutions institutions, Viewer viewer) {
    this.pages = pages;
    this.forms = forms;
    this.institutions = institutions;
    this.viewer = viewer;
  }

  /** Where there is one, it is the page. */
  @Get
  @Access(Role.INSTITUTION_STAFF)
  Answer list() {
    List<Institution> own =
        institutions.within(viewer.scope(Role.INSTITUTION_STAFF)).stream()
            .filter(Institution::isUniversity)
            .toList();
    return own.size() == 1
        ? Redirect.outside(DESK.at(own.getFirst().id()))
        : Page.of("institution/own").crumb("/university", "university.title").with("own", own);
  }

  @Get("/{institution}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Page show(long institution, @QueryValue(defaultValue = "1") int page) {
    return pages.show(DESK, institution, page, Form.empty());
  }

  @Get("/{institution}/edit")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Answer edit(long institution) {
    return forms.edit(DESK, requireOfRoot(institution));
  }

  /** Changes what is said of the university, or the name of a college. */
  @Post("/{institution}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long institution, @Body Form form) {
    return forms.change(DESK, requireOfRoot(institution), form);
  }

  @Post("/{institution}/colleges")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer addCollege(long institution, @Body Form form) {
    return forms.addCollege(DESK, institution, form);
  }

  @Get("/{institution}/staff/new")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  Page blank(long institution) {
    return pages.inviting(DESK, institution, Form.empty());
  }

  @Post("/{institution}/staff")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer invite(HttpRequest<?> request, long institution, @Body Form form) {
    return forms.invite(DESK, request, institution, form);
  }

  /** Lets someone work for it no longer; who it is stands in the form. */
  @Post("/{institution}/staff/dismissal")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "institution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect dismiss(long institution, @Body Form form) {
    return forms.dismiss(DESK, pages.university(institution).id(), form);
  }

  /** A college's own people don't name it anew: that is for those of the whole university. */
  private long requireOfRoot(long institution) {
    String university = pages.university(pages.one(institution).root()).path();
    if (!viewer.scope(Role.INSTITUTION_STAFF).contains(university)) {
      throw Problem.notFound();
    }
    return institution;
  }
}
