package org.linli.institution;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.account.InstitutionStaff;
import org.linli.account.Inviting.Result;
import org.linli.account.LinkPages;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.Tenants;
import org.linli.web.Trying;

/** Does what is asked for on the pages about institutions, from either desk. */
@Singleton
class InstitutionForms {

  private static final int LONGEST = 64;

  private final InstitutionPages pages;
  private final Institutions institutions;
  private final KeepingInstitutions keeping;
  private final InstitutionStaff staff;
  private final LinkPages links;
  private final Tenants tenants;
  private final Viewer viewer;

  InstitutionForms(
      InstitutionPages pages,
      Institutions institutions,
      KeepingInstitutions keeping,
      InstitutionStaff staff,
      LinkPages links,
      Tenants tenants,
      Viewer viewer) {
    this.pages = pages;
    this.institutions = institutions;
    this.keeping = keeping;
    this.staff = staff;
    this.links = links;
    this.tenants = tenants;
    this.viewer = viewer;
  }

  Answer edit(InstitutionDesk desk, long id) {
    Institution one = pages.one(id);
    return pages.changing(
        desk,
        one,
        Form.empty().put("name", one.name()).put("code", one.code()).put("home", one.home()));
  }

  Answer change(InstitutionDesk desk, long id, Form form) {
    Institution one = pages.one(id);
    boolean done =
        one.isUniversity()
            ? UniversityDetails.read(form, tenants)
                .filter(said -> Trying.done(form, () -> keeping.change(one, said)))
                .isPresent()
            : rename(one, form);
    return done
        ? Redirect.outside(desk.at(one.root())).saying("institution.changed")
        : pages.changing(desk, one, form);
  }

  private boolean rename(Institution college, Form form) {
    String name = form.required("name", UniversityDetails.LONGEST);
    return Trying.done(form, () -> keeping.rename(college, name));
  }

  Answer addCollege(InstitutionDesk desk, long id, Form form) {
    long university = pages.university(id).id();
    String name = form.required("name", UniversityDetails.LONGEST);
    long parent = form.whole("parent", 1, Long.MAX_VALUE).orElse(university);
    Optional<Long> added =
        Trying.with(form, () -> keeping.addCollege(university, parent, name, viewer.account()));
    return added.isPresent()
        ? Redirect.outside(desk.at(university)).saying("institution.added", name)
        : pages.show(desk, university, 1, form);
  }

  Answer invite(InstitutionDesk desk, HttpRequest<?> request, long id, Form form) {
    Institution university = pages.university(id);
    String login = form.required("login", LONGEST);
    String name = form.required("name", LONGEST);
    Institution part =
        form.whole("part", 1, Long.MAX_VALUE)
            .flatMap(institutions::find)
            .filter(one -> one.root() == id)
            .orElse(university);
    if (!form.isValid()) {
      return pages.inviting(desk, id, form);
    }
    Scope scope = new Scope(List.of(part.path()));
    return switch (staff.invite(id, login, name, scope, viewer.account())) {
      case Result.NotALogin() ->
          pages.inviting(desk, id, form.reject("login", "operator.notALogin"));
      case Result.AlreadyThere() ->
          pages.inviting(desk, id, form.reject("login", "institution.refused.alreadyThere"));
      case Result.Invited(var link) ->
          pages.crumbs(
              desk,
              links.invitation(request, part.fullName(), login, link, desk.at(id)),
              university);
    };
  }

  /** Lets someone work for it no longer; who it is stands in the form, and is nobody oneself. */
  Redirect dismiss(InstitutionDesk desk, long id, Form form) {
    long account = form.whole("account", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    if (account == viewer.account()) {
      throw Problem.conflict("institution.refused.self");
    }
    staff.dismiss(id, account);
    return Redirect.outside(desk.at(id)).saying("institution.staff.dismissed");
  }
}
