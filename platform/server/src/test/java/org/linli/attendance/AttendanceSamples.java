package org.linli.attendance;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** What a phone's camera leads to, for the trials of every route. */
@Factory
final class AttendanceSamples {

  @Singleton
  Sample code() {
    return Sample.of(
        "CheckInController.code",
        (server, ground) -> Found.absent("0123456789ab", "it opens for who scanned it in time"));
  }

  @Singleton
  Sample session() {
    return Sample.of(
        "CheckInController.session",
        (server, ground) ->
            Found.shared(new Gate(server, ground.tenant(), ground.township()).session(-10, 60)));
  }

  @Singleton
  Sample ownCode() {
    return Sample.of(
        "ScannedCodeController.code", (server, ground) -> Found.shared("1-1-0123456789abcdef0123"));
  }

  @Singleton
  Sample place() {
    return Sample.of(
        "PlaceController.session",
        (server, ground) ->
            Found.shared(new Gate(server, ground.tenant(), ground.township()).session(-10, 60)));
  }

  @Singleton
  Sample sessionOfTheApi() {
    return Sample.of(
        "CheckInApi.session",
        (server, ground) ->
            Found.shared(new Gate(server, ground.tenant(), ground.township()).session(-10, 60)));
  }

  @Singleton
  Sample spot() {
    return Sample.of(
        "SpotApi.session",
        (server, ground) -> {
          Gate gate = new Gate(server, ground.tenant(), ground.township());
          long session = gate.session(-10, 60);
          gate.here(
              () -> {
                server.get(Spots.class).put(session, new Spot(21.27, 110.36, 200), 7);
                return session;
              });
          return Found.lying(session, gate.path);
        });
  }
}
