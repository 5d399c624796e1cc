package org.linli.project;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.api.Communities;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.volunteer.ServiceType;

/** A project, for the trials of every route. */
@Singleton
final class ProjectSample implements Sample {

  @Override
  public String variable() {
    return "project";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    Communities communities = server.get(Communities.class);
    ProjectDetails said =
        new ProjectDetails(
            "门口的项目",
            null,
            ProjectCategory.CARE,
            TargetGroup.OLD_PEOPLE,
            ServiceType.OLD_PEOPLE,
            "",
            true,
            "");
    return server
        .get(Tenants.class)
        .within(
            server.tenant(ground.tenant()),
            () -> {
              long community = communities.namedPlace("花园" + UUID.randomUUID(), ground.township());
              long project = server.get(KeepingProjects.class).add(community, said);
              return Found.lying(
                  project,
                  Objects.requireNonNull(communities.byIds(List.of(community)).get(community))
                      .path());
            });
  }
}
