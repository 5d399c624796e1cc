package org.linli.operator;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.account.Inviting;
import org.linli.account.Inviting.Result;
import org.linli.account.LinkPages;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/**
 * Invites a tenant's administrator, who then invites everyone else. The link is shown once, to be
 * handed over on paper or on the screen.
 */
@Platform
@Controller("/operator/tenants/{id}/administrators")
@Produces(MediaType.TEXT_HTML)
class AdministratorsController {

  private static final int LONGEST = 64;

  private final Tenants tenants;
  private final Inviting inviting;
  private final Audit audit;
  private final Viewer viewer;
  private final LinkPages links;

  AdministratorsController(
      Tenants tenants, Inviting inviting, Audit audit, Viewer viewer, LinkPages links) {
    this.tenants = tenants;
    this.inviting = inviting;
    this.audit = audit;
    this.viewer = viewer;
    this.links = links;
  }

  @Get("/new")
  @Access(Role.OPERATOR)
  Page blank(String id) {
    return page(open(id), Form.empty());
  }

  @Post
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer invite(HttpRequest<?> request, String id, @Body Form form) {
    Tenant tenant = open(id);
    String login = form.required("login", LONGEST);
    String name = form.required("name", LONGEST);
    if (!form.isValid()) {
      return page(tenant, form);
    }
    return switch (inviting.inviteAdministrator(tenant, login, name, viewer.account())) {
      case Result.NotALogin() -> page(tenant, form.reject("login", "operator.notALogin"));
      case Result.AlreadyThere() -> page(tenant, form.reject("login", "operator.alreadyThere"));
      case Result.Invited(var link) -> {
        audit.record("tenant.administrator-invited", "tenant", tenant.id());
        String back = "/operator/tenants/" + tenant.id();
        yield crumbs(links.invitation(request, tenant.name(), login, link, back), tenant);
      }
    };
  }

  private Tenant open(String id) {
    Tenant tenant = tenants.find(id).orElseThrow(Problem::notFound);
    if (tenants.stateOf(tenant) != TenantState.ACTIVE) {
      throw Problem.conflict("operator.otherState", tenant.name());
    }
    return tenant;
  }

  private static Page page(Tenant tenant, Form form) {
    return crumbs(Page.of("operator/invite"), tenant).with("tenant", tenant).with(form);
  }

  private static Page crumbs(Page page, Tenant tenant) {
    return page.crumb("/operator", "operator.title")
        .crumb("/operator/tenants/" + tenant.id(), Message.asItIs(tenant.name()));
  }
}
