package org.linli.volunteer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Where the community enters people who agreed: at the desk, on the telephone, from paper. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class EnteringController {

  private final PickingCommunity picking;
  private final Registering registering;
  private final Viewer viewer;
  private final Clock clock;

  EnteringController(
      PickingCommunity picking, Registering registering, Viewer viewer, Clock clock) {
    this.picking = picking;
    this.registering = registering;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get("/volunteers/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page pick(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township) {
    return picking
        .page(CommunityKeepers.scope(viewer), q, county, township)
        .crumb("/volunteers", Message.of("volunteer.title"))
        .with("path", "/volunteers/new")
        .with("desk", true);
  }

  @Get("/communities/{community}/volunteers/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return page(community).with(Form.empty().put("idKind", IdKind.RESIDENT_ID));
  }

  @Post("/communities/{community}/volunteers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enter(long community, @Body Form form) {
    Optional<Application> said = ApplicationForm.read(form, community, Time.today(clock));
    if (!form.checked("agreed")) {
      form.reject("agreed", "volunteer.agreed.needed");
    }
    if (!form.isValid() || said.isEmpty()) {
      return page(community).with(form);
    }
    try {
      long id =
          registering.byCommunity(said.get(), form.checked("guardianAgreed"), viewer.account());
      return Redirect.to("/volunteers/" + id).saying("volunteer.registered");
    } catch (Refused refused) {
      form.reject(refused.field(), refused.messageKey(), refused.args());
      return page(community).with(form);
    }
  }

  private Page page(long community) {
    CommunityFacts facts = picking.find(community).orElseThrow(Problem::notFound);
    return VolunteerPages.choices(Page.of("volunteer/new"))
        .crumb("/volunteers", Message.of("volunteer.title"))
        .with("community", facts);
  }
}
