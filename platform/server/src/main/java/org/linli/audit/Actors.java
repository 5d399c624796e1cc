package org.linli.audit;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Viewer;
import org.linli.web.guard.RequestId;

/** Tells who is acting: the viewer of the request, or the platform itself. */
@Singleton
final class Actors {

  private final BeanProvider<Viewer> viewer;
  private final HttpClientAddressResolver addresses;

  Actors(BeanProvider<Viewer> viewer, HttpClientAddressResolver addresses) {
    this.viewer = viewer;
    this.addresses = addresses;
  }

  Actor current() {
    return ServerRequestContext.currentRequest().map(this::of).orElse(Actor.PLATFORM);
  }

  private Actor of(HttpRequest<?> request) {
    Optional<Viewer> someone = viewer.find(null).filter(Viewer::isSignedIn);
    return new Actor(
        someone.map(Viewer::account).orElse(0L),
        someone.map(Actors::roles).orElse(""),
        Optional.ofNullable(addresses.resolve(request)).orElse(""),
        RequestId.of(request));
  }

  private static String roles(Viewer viewer) {
    return viewer.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }
}
