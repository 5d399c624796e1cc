package org.linli.hours;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linli.api.Communities;
import org.linli.api.Paging;
import org.linli.division.Sql;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Waits;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Entries and what waits, for the trials of every route. */
@Factory
final class HoursSamples {

  @Singleton
  Sample entry() {
    return Sample.of(
        "entry",
        (server, ground) -> {
          Posted posted = (Posted) post(server, ground, Evidence.ROSTER);
          return lying(server, ground, posted.entry(), "ledger_entry");
        });
  }

  @Singleton
  Sample proposal() {
    return Sample.of(
        "proposal",
        (server, ground) -> {
          Waits waits = (Waits) post(server, ground, Evidence.LATE);
          return lying(server, ground, waits.proposal(), "hours_proposal");
        });
  }

  @Singleton
  Sample recount() {
    return Sample.of(
        "recount",
        (server, ground) -> {
          Serving serving = new Serving(server, ground.tenant());
          long id =
              serving.here(
                  () -> {
                    Recounts recounts = server.get(Recounts.class);
                    recounts.keep(null, Instant.EPOCH, List.of());
                    return recounts.page(new Paging(1, 1, 1)).getFirst().id();
                  });
          return Found.common(id);
        });
  }

  @Singleton
  Sample year() {
    return Sample.of("TotalsApi.year", (server, ground) -> Found.shared("2026"));
  }

  private static Outcome post(LinliServer server, Ground ground, Evidence evidence) {
    Serving serving = new Serving(server, ground.tenant());
    long community = serving.community(ground.township());
    return serving.post(
        serving.occasion(community),
        evidence,
        Serving.served(serving.volunteer(community), "09:00", "10:00"));
  }

  private static Found lying(LinliServer server, Ground ground, long id, String table) {
    Serving serving = new Serving(server, ground.tenant());
    return serving.here(
        () -> {
          long community =
              server
                  .get(Sql.class)
                  .query(
                      "SELECT community_id FROM " + table + " WHERE id = ?",
                      List.of(id),
                      row -> row.getLong(1))
                  .getFirst();
          String path =
              Objects.requireNonNull(
                      server.get(Communities.class).byIds(List.of(community)).get(community))
                  .path();
          return Found.lying(id, path);
        });
  }
}
