package org.linli.wall;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;

/** Documents for walls, for the trials of every route: the platform has none of its own. */
@Factory
final class WallSamples {

  @Singleton
  Sample page() {
    return none("WallController.document");
  }

  @Singleton
  Sample program() {
    return none("WallApi.document");
  }

  private static Sample none(String variable) {
    return Sample.of(
        variable, (server, ground) -> Sample.Found.absent("no-document", "no plugin speaks here"));
  }
}
