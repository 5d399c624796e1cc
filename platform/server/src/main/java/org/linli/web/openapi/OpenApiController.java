package org.linli.web.openapi;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.web.router.Router;
import org.linli.api.Access;
import org.linli.web.Platform;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** {@code GET /openapi.yml}. */
@Platform
@Controller("/openapi.yml")
final class OpenApiController {

  private final Router router;

  OpenApiController(Router router) {
    this.router = router;
  }

  @Get
  @Produces("application/yaml")
  @Access(anyone = true)
  String describe() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    // What stands in several places is written out: readers allow few aliases.
    options.setDereferenceAliases(true);
    return new Yaml(options).dump(new ApiDescription(router).document());
  }
}
