package org.linli.need;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** A clerk writes down what somebody says who rang, or what a meeting gathered. */
@Controller("/communities/{community}/needs")
@Produces(MediaType.TEXT_HTML)
final class NeedFormController {

  private final NeedPages pages;
  private final FollowPages codes;
  private final RequestForm forms;
  private final TakingDown taking;
  private final Viewer viewer;

  NeedFormController(
      NeedPages pages, FollowPages codes, RequestForm forms, TakingDown taking, Viewer viewer) {
    this.pages = pages;
    this.codes = codes;
    this.forms = forms;
    this.taking = taking;
    this.viewer = viewer;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    Form form =
        Form.empty()
            .put("source", RequestSource.CLERK)
            .put("urgency", Urgency.NORMAL)
            .put("beneficiary", Beneficiary.OLD)
            .put("wantedPart", DayPart.ANY);
    return pages.adding(community, form, List.of());
  }

  /** Shows the code that whoever asked follows it by, this once. */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page take(HttpRequest<?> request, long community, @Body Form form) {
    Optional<NewRequest> said = forms.read(form, TakingDown.source(form), null);
    List<ServiceRequest> alike =
        said.map(one -> taking.alike(community, one, form)).orElse(List.of());
    return said.filter(_ -> form.isValid())
        .flatMap(one -> Trying.with(form, () -> taking.take(community, one, viewer.account())))
        .map(
            asked ->
                codes.coded(
                    pages.about("need/issued", pages.find(asked.id())).with("isNew", true),
                    request,
                    asked.code()))
        .orElseGet(() -> pages.adding(community, form, alike));
  }
}
