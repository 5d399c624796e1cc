package org.linli.fund;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.linli.pairing.PairingGround;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Entries and grants, for the trials of every route. */
@Factory
final class FundSamples {

  @Singleton
  Sample entry() {
    return Sample.of("fundEntry", FundSamples::entry);
  }

  @Singleton
  Sample grant() {
    return Sample.of(
        "fundGrant",
        (server, ground) -> {
          PairingGround here = new PairingGround(server, ground.tenant(), ground.township());
          return Found.lying(
              here.here(
                  () ->
                      server
                          .get(KeepingFund.class)
                          .ask(here.community, new GrantTable.Asked(null, "花园社区", 100, "买绘本"), 7)),
              here.path);
        });
  }

  private static Found entry(LinliServer server, Ground ground) {
    PairingGround here = new PairingGround(server, ground.tenant(), ground.township());
    return Found.lying(
        here.here(
            () ->
                server
                    .get(KeepingFund.class)
                    .donate(
                        new KeepingFund.Donation(
                            100, LocalDate.of(2026, 1, 5), DonorKind.ANONYMOUS, "", "", ""),
                        7)),
        server.tenant(ground.tenant()).division());
  }
}
