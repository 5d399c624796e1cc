package org.linli.institution;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.linli.account.InstitutionStaff;
import org.linli.account.Inviting.Result;
import org.linli.account.LinkPages;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.web.Platform;

/** The people of a university: invited by the operator, for all of it or for one college. */
@Platform
@Controller("/operator/institutions/{institution}/staff")
@Produces(MediaType.TEXT_HTML)
class InstitutionStaffController {

  private static final int LONGEST = 64;

  private final InstitutionPages pages;
  private final Institutions institutions;
  private final InstitutionStaff staff;
  private final LinkPages links;
  private final Viewer viewer;

  InstitutionStaffController(
      InstitutionPages pages,
      Institutions institutions,
      InstitutionStaff staff,
      LinkPages links,
      Viewer viewer) {
    this.pages = pages;
    this.institutions = institutions;
    this.staff = staff;
    this.links = links;
    this.viewer = viewer;
  }

  @Get("/new")
  @Access(Role.OPERATOR)
  Page blank(long institution) {
    return pages.inviting(institution, Form.empty());
  }

  @Post
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer invite(HttpRequest<?> request, long institution, @Body Form form) {
    Institution university = pages.university(institution);
    String login = form.required("login", LONGEST);
    String name = form.required("name", LONGEST);
    Institution part =
        form.whole("part", 1, Long.MAX_VALUE)
            .flatMap(institutions::find)
            .filter(one -> one.root() == institution)
            .orElse(university);
    if (!form.isValid()) {
      return pages.inviting(institution, form);
    }
    Scope scope = new Scope(List.of(part.path()));
    return switch (staff.invite(institution, login, name, scope, viewer.account())) {
      case Result.NotALogin() ->
          pages.inviting(institution, form.reject("login", "operator.notALogin"));
      case Result.AlreadyThere() ->
          pages.inviting(institution, form.reject("login", "institution.refused.alreadyThere"));
      case Result.Invited(var link) ->
          pages.crumbs(
              links.invitation(
                  request, part.fullName(), login, link, "/operator/institutions/" + institution),
              university);
    };
  }

  /** Lets someone work for it no longer; who it is stands in the form. */
  @Post("/dismissal")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect dismiss(long institution, @Body Form form) {
    form.whole("account", 1, Long.MAX_VALUE)
        .ifPresent(account -> staff.dismiss(institution, account));
    return Redirect.outside("/operator/institutions/" + institution)
        .saying("institution.staff.dismissed");
  }
}
