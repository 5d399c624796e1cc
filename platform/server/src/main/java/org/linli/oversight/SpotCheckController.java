package org.linli.oversight;

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
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.web.Refused;
import org.linli.web.Trying;

/** Spot checks: the list and the draw, what was drawn, and each entry's check (LAW-5). */
@Controller("/spot-checks")
@Produces(MediaType.TEXT_HTML)
final class SpotCheckController {

  private static final int ON_A_PAGE = 30;
  private static final int LONGEST = 300;
  private static final String LIST = "/spot-checks";

  private final SpotCheckTable checks;
  private final SpotCheckPages pages;
  private final SpotChecking checking;
  private final Viewer viewer;

  SpotCheckController(
      SpotCheckTable checks, SpotCheckPages pages, SpotChecking checking, Viewer viewer) {
    this.checks = checks;
    this.pages = pages;
    this.checking = checking;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(@QueryValue(defaultValue = "1") int page) {
    return list(page, pages.blank());
  }

  /** Draws. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer draw(@Body Form form) {
    return NewDraw.read(form, StaffScope.of(viewer))
        .flatMap(
            said ->
                Trying.with(
                    form,
                    () ->
                        checking.draw(
                            said.prefix(),
                            said.from(),
                            said.until(),
                            said.wanted(),
                            said.checkers(),
                            viewer.account())))
        .<Answer>map(id -> Redirect.to(LIST + "/" + id).saying("oversight.spot.drawn"))
        .orElseGet(() -> list(1, form));
  }

  @Get("/{spotCheck}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "spotCheck")
  Page show(long spotCheck) {
    return pages.show(find(spotCheck));
  }

  /** Draws once more by the same seed, and compares. */
  @Post("/{spotCheck}/repetition")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "spotCheck")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect repeat(long spotCheck) {
    Redirect back = Redirect.to(LIST + "/" + spotCheck);
    return checking.isRepeated(find(spotCheck))
        ? back.saying("oversight.spot.same")
        : back.warning("oversight.spot.different");
  }

  /** Publishes the result. */
  @Post("/{spotCheck}/publication")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "spotCheck")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect publish(long spotCheck) {
    try {
      checking.publish(spotCheck, viewer.account());
      return Redirect.to(LIST + "/" + spotCheck).saying("oversight.spot.published");
    } catch (Refused refused) {
      return Redirect.to(LIST + "/" + spotCheck).warning(refused.messageKey(), refused.args());
    }
  }

  @Get("/drawn/{drawn}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "drawn")
  Page showDrawn(long drawn) {
    return pages.drawn(item(drawn)).with(Form.empty());
  }

  /** Says what was found. */
  @Post("/drawn/{drawn}/result")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "drawn")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer check(long drawn, @Body Form form) {
    Optional<SpotCheck.Result> result = form.choice("result", SpotCheck.Result.class);
    if (result.isEmpty()) {
      form.reject("result", "form.required");
    }
    String words = form.required("words", LONGEST);
    SpotCheck.Item item = item(drawn);
    return Trying.done(
            form, () -> checking.check(drawn, result.orElseThrow(), words, viewer.account()))
        ? Redirect.to(LIST + "/" + item.spotCheck()).saying("oversight.spot.checked")
        : pages.drawn(item(drawn)).with(form);
  }

  private Page list(int page, Form form) {
    Scope scope = StaffScope.of(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, checks.count(scope, false));
    return pages.list(checks.page(scope, false, paging), paging).with(form);
  }

  private SpotCheck find(long id) {
    return checks.find(id).orElseThrow(Problem::notFound);
  }

  private SpotCheck.Item item(long id) {
    return checks.item(id).orElseThrow(Problem::notFound);
  }
}
