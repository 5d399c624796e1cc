package org.linli.demo;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;

/** Before everything that asks the clock: hears which time a request is to be answered at. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class DemoTimeFilter implements Ordered {

  private final Clock clock;

  DemoTimeFilter(Clock clock) {
    this.clock = clock;
  }

  @RequestFilter
  void setTime(HttpRequest<?> request, MutablePropagatedContext context) {
    if (clock instanceof DemoClock demo) {
      demo.hear(request.getHeaders().get(DemoClock.HEADER)).ifPresent(context::add);
    }
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
