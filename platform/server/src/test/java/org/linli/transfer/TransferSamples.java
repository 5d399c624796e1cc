package org.linli.transfer;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.transfer.TransferGround.Someone;

/** Transfers on either side, for the trials of every route. */
@Factory
final class TransferSamples {

  @Singleton
  Sample transfer() {
    return Sample.of(
        "transfer",
        (server, ground) -> {
          TransferGround home = new TransferGround(server, ground.tenant(), ground.township());
          long volunteer = home.volunteer(Someone.anybody());
          home.serves(volunteer, TransferGround.DAY, 60);
          long id =
              home.here(
                  () ->
                      server
                          .get(DepartureTable.class)
                          .add(
                              volunteer,
                              home.community,
                              new Destinations.Destination(ground.otherTenant(), "外地"),
                              "",
                              TransferGround.CLERK));
          return Found.lying(id, home.path);
        });
  }

  @Singleton
  Sample arrival() {
    return Sample.of(
        "arrival",
        (server, ground) -> {
          TransferGround here = new TransferGround(server, ground.tenant(), ground.township());
          TransferGround home =
              new TransferGround(
                  server,
                  ground.otherTenant(),
                  ground.otherTenant().equals("beibei") ? "500109001" : "440802001");
          Someone someone = Someone.anybody();
          long volunteer = home.volunteer(someone);
          here.volunteer(someone);
          home.serves(volunteer, TransferGround.DAY, 60);
          long id = home.ask(volunteer, here.tenant);
          home.release(id);
          return Found.lying(here.came(home.departure(id).key()).id(), here.path);
        });
  }
}
