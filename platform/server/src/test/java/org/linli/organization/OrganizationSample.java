package org.linli.organization;

import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** An organization, for the trials of every route. */
@Singleton
final class OrganizationSample implements Sample {

  @Override
  public String variable() {
    return "organization";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    OrganizationGround here = new OrganizationGround(server, ground.tenant(), ground.township());
    return Found.lying(
        here.organization(OrganizationKind.COMPANY, OrganizationGround.name("公司")), here.path);
  }
}
