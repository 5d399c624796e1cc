package org.linli.academy;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The academies of townships, for the staff who answer for them. */
@Controller("/academies")
@Produces(MediaType.TEXT_HTML)
final class AcademyController {

  private static final int ON_A_PAGE = 50;
  private static final String LIST = "/academies";

  private final Academies academies;
  private final KeepingAcademies keeping;
  private final Divisions divisions;
  private final Viewer viewer;

  AcademyController(
      Academies academies, KeepingAcademies keeping, Divisions divisions, Viewer viewer) {
    this.academies = academies;
    this.keeping = keeping;
    this.divisions = divisions;
    this.viewer = viewer;
  }

  /** A line of the list. */
  record Line(Academy academy, @Nullable DivisionFacts township) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(@QueryValue(defaultValue = "1") int page) {
    Scope scope = scope();
    Paging paging = new Paging(page, ON_A_PAGE, academies.count(scope));
    List<Academy> found = academies.page(scope, paging);
    Map<String, DivisionFacts> townships =
        divisions.byCodes(found.stream().map(Academy::path).distinct().toList());
    return Page.of("academy/list")
        .with("lines", found.stream().map(one -> new Line(one, townships.get(one.path()))).toList())
        .with("paging", paging);
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page blank() {
    return adding(Form.empty());
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    String township = form.required("township", 12);
    Optional<Long> added =
        Academy.Said.read(form, keeping.today())
            .flatMap(
                said ->
                    Trying.with(
                        form, () -> keeping.add(township, said, scope(), viewer.account())));
    return added.isPresent() ? Redirect.to(LIST).saying("academy.added") : adding(form);
  }

  @Get("/{academy}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "academy")
  Page show(long academy) {
    Academy known = academies.find(academy).orElseThrow(Problem::notFound);
    return page(known).with(known.show());
  }

  @Post("/{academy}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "academy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long academy, @Body Form form) {
    boolean changed =
        Academy.Said.read(form, keeping.today())
            .filter(said -> Trying.done(form, () -> keeping.change(academy, said)))
            .isPresent();
    return changed
        ? Redirect.to(LIST).saying("academy.saved")
        : page(academies.find(academy).orElseThrow(Problem::notFound)).with(form);
  }

  @Post("/{academy}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "academy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect end(long academy) {
    keeping.end(academy);
    return Redirect.to(LIST).saying("academy.ended");
  }

  private Page page(Academy academy) {
    return Page.of("academy/show")
        .crumb(LIST, "academy.title")
        .with("academy", academy)
        .with("township", divisions.byCodes(List.of(academy.path())).get(academy.path()));
  }

  private Page adding(Form form) {
    Map<String, String> townships = new LinkedHashMap<>();
    divisions
        .of(DivisionLevel.TOWNSHIP, scope())
        .forEach(one -> townships.put(one.code(), one.name()));
    return Page.of("academy/new")
        .crumb(LIST, "academy.title")
        .with("townships", townships)
        .with(form);
  }

  private Scope scope() {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }
}
