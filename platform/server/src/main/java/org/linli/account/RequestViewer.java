package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/** Who is looking: whoever the request's credential names; nobody outside of a request. */
@Singleton
final class RequestViewer implements Viewer {

  /** The universities' desk. */
  static final String DESK = "/university";

  @Override
  public boolean isSignedIn() {
    return standing().isPresent();
  }

  @Override
  public long account() {
    return standing().map(Standing::account).orElse(0L);
  }

  @Override
  public String name() {
    return standing().map(Standing::name).orElse("");
  }

  @Override
  public Set<Role> roles() {
    return standing().map(standing -> standing.roles(subject())).orElse(Set.of());
  }

  @Override
  public Scope scope(Role... roles) {
    return standing().map(standing -> standing.scope(subject(), roles)).orElse(Scope.NONE);
  }

  /**
   * The tenant that the work is done for; outside of any, whatever institutions the viewer is in
   * where the path is below the universities' desk, else the platform itself.
   */
  static Subject subject() {
    return CurrentTenant.find()
        .map(tenant -> Subject.of(tenant.id()))
        .orElseGet(
            () ->
                ServerRequestContext.currentRequest().filter(RequestViewer::isDesk).isPresent()
                    ? Subject.INSTITUTIONS
                    : Subject.PLATFORM);
  }

  private static boolean isDesk(HttpRequest<?> request) {
    String path = request.getPath();
    return path.equals(DESK) || path.startsWith(DESK + "/");
  }

  static Optional<Standing> standing() {
    return ServerRequestContext.currentRequest().flatMap(Visit::of).map(Visit::standing);
  }
}
