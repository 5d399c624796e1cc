package org.linli.standard;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.linli.station.OpenStation;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** Inspections and visits, for the trials of every route. */
@Factory
final class StandardSamples {

  @Singleton
  Sample inspection() {
    return Sample.of("inspection", (server, ground) -> made(server, ground, id -> id));
  }

  @Singleton
  Sample visit() {
    return Sample.of(
        "inspectionVisit",
        (server, ground) ->
            made(server, ground, id -> server.get(VisitTable.class).of(id).getFirst().id()));
  }

  /** Of a standard that nobody brings any more: it stays readable. */
  private static Sample.Found made(
      LinliServer server, Sample.Ground ground, Function<Long, Long> value) {
    OpenStation station = new OpenStation(server, ground.tenant(), ground.township());
    LocalDate day = LocalDate.of(2026, 12, 1);
    long id =
        station.here(
            () -> {
              long made =
                  server
                      .get(InspectionTable.class)
                      .add(
                          new InspectionTable.Plan(
                              "检查", "gone.haves", station.path, 1, day, false, 1));
              server.get(VisitTable.class).add(made, List.of(station.id), day);
              return value.apply(made);
            });
    return Sample.Found.lying(id, station.path);
  }
}
