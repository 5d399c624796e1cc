package org.linli.plugin.guangdong;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.PluginContract;
import org.linli.testing.Sample;
import org.linli.web.Browser;

/** Guangdong's plugin holds to the contract of every plugin. */
class GuangdongDemoCommunityIT extends PluginContract {

  /** The form is a city's: the people of a community don't find it. */
  private static final Role[] FILLERS = {Role.STAFF, Role.TENANT_ADMINISTRATOR};

  @Override
  protected List<Sample> samples() {
    return List.of(
        Sample.of(
            "designation",
            (server, ground) -> {
              CommunityFacts community = place(server, ground);
              return Sample.Found.lying(designate(server, ground, community), community.path());
            }),
        Sample.of(
            "DesignationApi.community",
            (server, ground) -> {
              CommunityFacts community = place(server, ground);
              designate(server, ground, community);
              return Sample.Found.lying(community.id(), community.path());
            }),
        Sample.of(
            "ReportController.show.form",
            (server, ground) -> Sample.Found.shared("guangdong-form-1").onlyFor(FILLERS)),
        Sample.of(
            "ReportController.units.form",
            (server, ground) -> Sample.Found.shared("guangdong-form-1").onlyFor(FILLERS)),
        Sample.of(
            "form",
            (server, ground) ->
                Sample.Found.lying("guangdong-form-1", server.tenant(ground.tenant()).division())
                    .onlyFor(FILLERS)));
  }

  @Override
  protected void lay(LinliServer server, Sample.Ground ground, int more) {
    for (int i = 0; i < more; i++) {
      designate(server, ground, place(server, ground));
    }
  }

  private static CommunityFacts place(LinliServer server, Sample.Ground ground) {
    Communities communities = server.get(Communities.class);
    return server
        .get(Tenants.class)
        .within(
            server.tenant(ground.tenant()),
            () -> {
              long id = communities.namedPlace("花园" + UUID.randomUUID(), ground.township());
              return Objects.requireNonNull(communities.byIds(List.of(id)).get(id));
            });
  }

  private static String designate(
      LinliServer server, Sample.Ground ground, CommunityFacts community) {
    Browser staff = new People(server).logIn(ground.tenant(), Role.STAFF);
    String pages = "/" + ground.tenant() + "/demonstration-communities";
    Browser.Answer form = staff.get(pages + "/new?community=" + community.id());
    return staff
        .submit(form, Map.of("level", "CITY", "designatedOn", "2022-09-01"))
        .header("Location")
        .replaceAll(".*/", "");
  }
}
