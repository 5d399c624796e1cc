package org.linli.fund;

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
import org.linli.web.Trying;

/** Grants out of the fund: asked for by one person, decided by another. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class GrantController {

  private final FundPages pages;
  private final FundForms forms;
  private final KeepingFund keeping;
  private final WholeFund whole;
  private final Viewer viewer;

  GrantController(
      FundPages pages, FundForms forms, KeepingFund keeping, WholeFund whole, Viewer viewer) {
    this.pages = pages;
    this.forms = forms;
    this.keeping = keeping;
    this.whole = whole;
    this.viewer = viewer;
  }

  @Get("/fund/grants")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
    return pages.grants(state, page);
  }

  @Get("/communities/{community}/fund-grants/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.asking(community, Form.empty());
  }

  @Post("/communities/{community}/fund-grants")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer ask(long community, @Body Form form) {
    Optional<Long> made =
        forms.grant(community, form).map(asked -> keeping.ask(community, asked, viewer.account()));
    return made.isPresent()
        ? Redirect.to("/fund-grants/" + made.get()).saying("fund.asked")
        : pages.asking(community, form);
  }

  @Get("/fund-grants/{fundGrant}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "fundGrant")
  Page show(long fundGrant) {
    return pages.grant(fundGrant, Form.empty());
  }

  @Post("/fund-grants/{fundGrant}/approval")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "fundGrant")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer grant(long fundGrant, @Body Form form) {
    whole.require();
    return Trying.done(form, () -> keeping.grant(fundGrant, viewer.account()))
        ? Redirect.to("/fund-grants/" + fundGrant).saying("fund.granted")
        : pages.grant(fundGrant, form);
  }

  @Post("/fund-grants/{fundGrant}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "fundGrant")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long fundGrant, @Body Form form) {
    whole.require();
    String reason = form.required("reason", 300);
    return Trying.done(form, () -> keeping.refuse(fundGrant, reason, viewer.account()))
        ? Redirect.to("/fund-grants/" + fundGrant).saying("fund.refused")
        : pages.grant(fundGrant, form);
  }
}
