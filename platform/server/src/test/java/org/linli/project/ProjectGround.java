package org.linli.project;

import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServiceType;

/** Projects for the tests of other domains. */
public final class ProjectGround {

  private final LinliServer server;
  private final String tenant;

  public ProjectGround(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  /** A project of a community; returns its id. */
  public long project(long community, String name) {
    ProjectDetails said =
        new ProjectDetails(
            name,
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
            server.tenant(tenant), () -> server.get(KeepingProjects.class).add(community, said));
  }
}
