package org.linli.plugin.guangdong;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.PluginContract;
import org.linli.testing.Sample;
import org.linli.web.Browser;

/** Guangdong's plugin holds to the contract of every plugin. */
class GuangdongDemoCommunityIT extends PluginContract {

  @Override
  protected List<Sample> samples() {
    return List.of(
        Sample.of("designation", GuangdongDemoCommunityIT::designation),
        Sample.of(
            "ReportController.show.form",
            (server, ground) -> Sample.Found.shared("guangdong-form-1")),
        Sample.of(
            "form",
            (server, ground) ->
                Sample.Found.lying("guangdong-form-1", server.tenant(ground.tenant()).division())));
  }

  private static Sample.Found designation(LinliServer server, Sample.Ground ground) {
    Communities communities = server.get(Communities.class);
    var community =
        server
            .get(Tenants.class)
            .within(
                server.tenant(ground.tenant()),
                () -> {
                  long id = communities.namedPlace("花园" + UUID.randomUUID(), ground.township());
                  return Objects.requireNonNull(communities.byIds(List.of(id)).get(id));
                });
    Browser staff = new People(server).logIn(ground.tenant(), Role.STAFF);
    String pages = "/" + ground.tenant() + "/demonstration-communities";
    Browser.Answer form = staff.get(pages + "/new?community=" + community.id());
    String made =
        staff
            .submit(form, Map.of("level", "CITY", "designatedOn", "2022-09-01"))
            .header("Location");
    return Sample.Found.lying(made.replaceAll(".*/", ""), community.path());
  }
}
