package org.linli.job;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Viewer;

/** Tells in whose name something is done right now. */
@Singleton
public class Asking {

  private static final int LONGEST_ADDRESS = 45;

  private final Viewer viewer;
  private final HttpClientAddressResolver addresses;

  Asking(Viewer viewer, HttpClientAddressResolver addresses) {
    this.viewer = viewer;
    this.addresses = addresses;
  }

  /** Whoever asked for the current job, else the request's viewer, else the platform itself. */
  public StartedBy now() {
    return StartedBy.find()
        .or(() -> ServerRequestContext.currentRequest().map(this::of))
        .orElse(StartedBy.PLATFORM);
  }

  private StartedBy of(HttpRequest<?> request) {
    String address = Optional.ofNullable(addresses.resolve(request)).orElse("");
    return new StartedBy(
        viewer.account(),
        roles(viewer),
        address.substring(0, Math.min(LONGEST_ADDRESS, address.length())));
  }

  private static String roles(Viewer viewer) {
    return viewer.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }
}
