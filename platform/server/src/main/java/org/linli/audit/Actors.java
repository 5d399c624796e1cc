package org.linli.audit;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import org.linli.job.Asking;
import org.linli.job.StartedBy;
import org.linli.web.guard.RequestId;

/** Tells who is acting, with the number of the request. */
@Singleton
final class Actors {

  private final Asking asking;

  Actors(Asking asking) {
    this.asking = asking;
  }

  Actor current() {
    StartedBy by = asking.now();
    return new Actor(
        by.account(),
        by.roles(),
        by.address(),
        ServerRequestContext.currentRequest().map(RequestId::of).orElse(""));
  }
}
