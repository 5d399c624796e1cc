package org.linli.operator;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.web.Browser;

/** Jobs and tenants, for the trials of every route. */
@Factory
final class OperatorSamples {

  @Singleton
  Sample tenant() {
    return Sample.of("id", (server, ground) -> Found.common(ground.tenant()));
  }

  @Singleton
  Sample anybodysJob() {
    return Sample.of(
        "JobsController.job",
        (server, ground) -> Found.common(export(new People(server), auditor(server, ground))));
  }

  @Singleton
  Sample ownJob() {
    return Sample.of("JobController.job", OperatorSamples::ownJob);
  }

  @Singleton
  Sample ownJobOfTheApi() {
    return Sample.of("JobApi.job", OperatorSamples::ownJob);
  }

  @Singleton
  Sample jobsFile() {
    return Sample.of(
        "JobApi.file.job",
        (server, ground) ->
            Found.absent("1", "it is its owner's: VolunteerImportApiTest tries it"));
  }

  private static Found ownJob(LinliServer server, Sample.Ground ground) {
    String login = auditor(server, ground);
    return Found.owned(export(new People(server), login), login);
  }

  private static String auditor(LinliServer server, Sample.Ground ground) {
    return new People(server).enroll(ground.tenant(), Role.AUDITOR);
  }

  private static String export(People people, String auditor) {
    Browser browser = people.logIn(auditor);
    String tenant = auditor.substring(0, auditor.indexOf('.'));
    String token = browser.get("/sessions").html().select("meta[name=csrf-token]").attr("content");
    return browser
        .post("/" + tenant + "/audit/exports", Map.of("_csrf", token))
        .header("Location")
        .replaceAll(".*/", "");
  }
}
