package org.linli.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** Words in addresses that everyone may open, for the trials of every route. */
@Factory
final class WebSamples {

  @Singleton
  Sample size() {
    return Sample.of("LargeType.size", (server, ground) -> Found.common("large"));
  }

  @Singleton
  Sample version() {
    return Sample.of(
        "AssetController.version",
        (server, ground) -> Found.common(styleSheet(server).split("/")[2]));
  }

  @Singleton
  Sample name() {
    return Sample.of(
        "AssetController.name", (server, ground) -> Found.common(styleSheet(server).split("/")[3]));
  }

  @Singleton
  Sample partOfHealth() {
    return Sample.of(
        "HealthEndpoint.selector",
        (server, ground) -> Found.absent("none", "health is one answer"));
  }

  private static String styleSheet(LinliServer server) {
    return new Browser(server).get("/login").html().select("link[rel=stylesheet]").attr("href");
  }
}
