package org.linli.insurance;

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
import org.linli.division.CommunityKeepers;
import org.linli.web.Trying;

/** The insurance policies of a tenant: the list with what runs out soon, and each one's page. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class PolicyController {

  private final PolicyPages pages;
  private final KeepingPolicies keeping;
  private final Viewer viewer;

  PolicyController(PolicyPages pages, KeepingPolicies keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get("/insurance")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
    return pages.list(state, page);
  }

  /** One that covers all volunteers of the tenant. */
  @Get("/insurance/new")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page blank() {
    return pages.adding(null, Form.empty());
  }

  @Post("/insurance")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    Optional<Long> added =
        PolicyDetails.read(form, true)
            .flatMap(said -> Trying.with(form, () -> keeping.add(null, said, viewer.account())));
    return added.isPresent()
        ? Redirect.to("/insurance/" + added.get()).saying("insurance.noted")
        : pages.adding(null, form);
  }

  @Get("/communities/{community}/insurance/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blankIn(long community) {
    return pages.adding(community, Form.empty());
  }

  @Post("/communities/{community}/insurance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer addIn(long community, @Body Form form) {
    Optional<Long> added =
        PolicyDetails.read(form, false)
            .flatMap(
                said -> Trying.with(form, () -> keeping.add(community, said, viewer.account())));
    return added.isPresent()
        ? Redirect.to("/insurance/" + added.get()).saying("insurance.noted")
        : pages.adding(community, form);
  }

  @Get("/insurance/{policy}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "policy")
  Page show(long policy, @QueryValue(defaultValue = "1") int page) {
    return pages.show(policy, page);
  }

  @Post("/insurance/{policy}/insured")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "policy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer insure(long policy, @Body Form form) {
    String numbers = form.required("numbers", 10_000);
    Optional<Integer> named =
        Trying.with(form, () -> keeping.insure(policy, numbers, CommunityKeepers.scope(viewer)));
    return named.isPresent()
        ? Redirect.to("/insurance/" + policy).saying("insurance.insured", named.get())
        : pages.show(policy, 1).with(form);
  }

  /** Names someone no more; who it is stands in the form. */
  @Post("/insurance/{policy}/released")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "policy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect release(long policy, @Body Form form) {
    form.whole("volunteer", 1, Long.MAX_VALUE)
        .ifPresent(volunteer -> keeping.release(policy, volunteer));
    return Redirect.to("/insurance/" + policy).saying("insurance.released");
  }
}
