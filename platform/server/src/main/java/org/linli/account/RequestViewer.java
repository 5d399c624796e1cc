package org.linli.account;

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

  /** The tenant that the work is done for; outside of any, the platform itself. */
  static Subject subject() {
    return CurrentTenant.find().map(tenant -> Subject.of(tenant.id())).orElse(Subject.PLATFORM);
  }

  static Optional<Standing> standing() {
    return ServerRequestContext.currentRequest().flatMap(Visit::of).map(Visit::standing);
  }
}
