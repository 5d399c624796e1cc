package org.linli.academy;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** An academy and a guideline, for the trials of every route. */
@Factory
final class AcademySamples {

  @Singleton
  Sample academy() {
    return Sample.of(
        "academy",
        (server, ground) -> {
          Academy.Said said = new Academy.Said("学院" + UUID.randomUUID(), LocalDate.of(2022, 9, 1));
          Academies academies = server.get(Academies.class);
          return Found.lying(
              here(server, ground.tenant(), () -> academies.add(ground.township(), said, 7)),
              ground.township());
        });
  }

  @Singleton
  Sample guideline() {
    return Sample.of(
        "guideline",
        (server, ground) -> {
          GuidelineTable table = server.get(GuidelineTable.class);
          return Found.lying(
              here(
                  server,
                  ground.tenant(),
                  () -> {
                    long id = table.add("指引" + UUID.randomUUID());
                    table.addVersion(id, 7);
                    return id;
                  }),
              server.tenant(ground.tenant()).division());
        });
  }

  private static <T> T here(LinliServer server, String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
