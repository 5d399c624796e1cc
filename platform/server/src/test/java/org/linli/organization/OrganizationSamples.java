package org.linli.organization;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** An organization, for the trials of every route. */
@Factory
final class OrganizationSamples {

  @Singleton
  Sample organization() {
    return Sample.of(
        "organization",
        (server, ground) -> {
          OrganizationGround here =
              new OrganizationGround(server, ground.tenant(), ground.township());
          return Found.lying(
              here.organization(OrganizationKind.COMPANY, OrganizationGround.name("公司")),
              here.path);
        });
  }

  @Singleton
  Sample importedFile() {
    return Sample.of(
        "OrganizationImportController.id",
        (server, ground) ->
            Found.absent("1", "it is its owner's alone: OrganizationImportTest tries it"));
  }
}
