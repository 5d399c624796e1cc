package org.linli.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Gives each request a number that its answer, its error page and its log lines share. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class RequestId implements Ordered {

  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  /** The number of a request. */
  public static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(
            () -> {
              String id =
                  request
                      .getHeaders()
                      .findFirst(HEADER)
                      .filter(given -> SANE.matcher(given).matches())
                      .orElseGet(RequestId::make);
              request.setAttribute(ATTRIBUTE, id);
              return id;
            });
  }

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    context.add(new InLog(of(request)));
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.header(HEADER, of(request));
  }

  /** Carries the number into every line logged meanwhile, on whichever thread. */
  private record InLog(String id) implements ThreadPropagatedContextElement<String> {

    private static final String NAME = "request";

    @Override
    public String updateThreadContext() {
      String before = MDC.get(NAME);
      MDC.put(NAME, id);
      return before == null ? "" : before;
    }

    @Override
    public void restoreThreadContext(String before) {
      if (before.isEmpty()) {
        MDC.remove(NAME);
      } else {
        MDC.put(NAME, before);
      }
    }
  }

  /** Short enough to be read out on the telephone. */
  private static String make() {
    return UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
