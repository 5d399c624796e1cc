package org.linli.oversight;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Appeals, findings, cases and spot checks, for the trials of every route. */
@Factory
final class OversightSamples {

  private static final long POSTER = 7;

  @Singleton
  Sample appeal() {
    return Sample.of(
        "appeal",
        (server, ground) -> {
          OversightGround here = here(server, ground);
          return Found.lying(appeal(here, here.volunteer()), here.path);
        });
  }

  @Singleton
  Sample ownAppeal() {
    return own("OwnAppealController.appeal");
  }

  @Singleton
  Sample ownAppealOfPrograms() {
    return own("OwnAppealApi.appeal");
  }

  @Singleton
  Sample finding() {
    return Sample.of(
        "finding",
        (server, ground) -> {
          OversightGround here = here(server, ground);
          return Found.lying(finding(here), here.path);
        });
  }

  @Singleton
  Sample falseRecord() {
    return Sample.of(
        "falseRecord",
        (server, ground) -> {
          OversightGround here = here(server, ground);
          long finding = finding(here);
          long opened =
              here.here(
                  () -> server.get(LookingAtFindings.class).openCase(finding, "两处", POSTER + 1));
          return Found.lying(opened, here.path);
        });
  }

  @Singleton
  Sample suspension() {
    return Sample.of(
        "suspension",
        (server, ground) -> {
          OversightGround here = here(server, ground);
          long poster = here.account(here.person(Role.SOCIAL_WORKER, here.path));
          long finding = finding(here, poster);
          long made =
              here.here(
                  () -> {
                    long opened =
                        server.get(LookingAtFindings.class).openCase(finding, "两处", POSTER + 1);
                    return server
                        .get(Suspending.class)
                        .suspend(opened, OversightGround.posterFor(poster, 7), here.decider());
                  });
          return Found.lying(made, here.path);
        });
  }

  @Singleton
  Sample spotCheck() {
    return Sample.of(
        "spotCheck",
        (server, ground) -> {
          OversightGround here = here(server, ground);
          return Found.lying(draw(here), here.path);
        });
  }

  @Singleton
  Sample drawn() {
    return Sample.of(
        "drawn",
        (server, ground) -> {
          OversightGround here = here(server, ground);
          long check = draw(here);
          long item =
              here.here(() -> server.get(SpotCheckTable.class).items(check)).getFirst().id();
          return Found.lying(item, here.path);
        });
  }

  private static Sample own(String variable) {
    return Sample.of(
        variable,
        (server, ground) -> {
          OversightGround here = here(server, ground);
          long volunteer = here.volunteer();
          String login = here.volunteers.withAccount(volunteer);
          return Found.owned(appeal(here, volunteer), login);
        });
  }

  private static OversightGround here(LinliServer server, Ground ground) {
    return new OversightGround(server, ground.tenant(), ground.township());
  }

  private static long appeal(OversightGround here, long volunteer) {
    return here.appeal(volunteer, here.entry(volunteer, "09:00", 60, POSTER), 30, POSTER);
  }

  private static long finding(OversightGround here) {
    return finding(here, POSTER);
  }

  private static long finding(OversightGround here, long poster) {
    long volunteer = here.volunteer();
    here.entry(volunteer, "06:00", 400, poster);
    here.entry(volunteer, "13:00", 400, poster);
    here.look();
    return here.findings(Cause.IMPOSSIBLE_DAY).getFirst().id();
  }

  private static long draw(OversightGround here) {
    here.entry(here.volunteer(), "09:00", 60, POSTER);
    return here.here(
        () ->
            here.server
                .get(SpotChecking.class)
                .draw(here.path, OversightGround.DAY, OversightGround.DAY, 1, List.of(), POSTER));
  }
}
