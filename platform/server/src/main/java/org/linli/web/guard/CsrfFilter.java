package org.linli.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.linli.api.Problem;

/**
 * Refuses what another site makes a browser send. Every request that may change something carries a
 * token: in the header {@code X-CSRF-Token}, in the field {@code _csrf} of a form, or, for forms
 * with files and no script, in the parameter {@code _csrf} of the address. Only a client that
 * brings no cookie of ours may do without, if it speaks JSON or brings a bearer token: a foreign
 * page can make a browser do neither.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CsrfFilter implements Ordered {

  private static final String FIELD = "_csrf";
  private static final String HEADER = "X-CSRF-Token";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final CsrfTokens tokens;
  private final Executor executor;

  CsrfFilter(CsrfTokens tokens, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.tokens = tokens;
    this.executor = executor;
  }

  @RequestFilter
  CompletableFuture<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
    if (SAFE.contains(request.getMethodName()) || isNoBrowsersForm(request)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    // Never on the thread that hands the body over: keys may be read from the database, and the
    // body must not be asked for again from within its own delivery.
    return token(request)
        .thenApplyAsync(
            token -> {
              if (token.filter(given -> tokens.accept(request, given)).isEmpty()) {
                throw Problem.of(403, "error.csrf");
              }
              return Optional.empty();
            },
            executor);
  }

  private boolean isNoBrowsersForm(HttpRequest<?> request) {
    return !tokens.hasSession(request)
        && (request.getHeaders().getAuthorization().isPresent()
            || request
                .getContentType()
                .filter(MediaType.APPLICATION_JSON_TYPE::equals)
                .isPresent());
  }

  private CompletableFuture<Optional<String>> token(HttpRequest<?> request) {
    Optional<String> outside =
        request.getHeaders().findFirst(HEADER).or(() -> request.getParameters().getFirst(FIELD));
    boolean form =
        request
            .getContentType()
            .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
            .isPresent();
    if (outside.isPresent() || !form || !(request instanceof ServerHttpRequest<?> server)) {
      return CompletableFuture.completedFuture(outside);
    }
    try (var copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST)) {
      // On another thread: this one is still handing out the body that the handler will ask for.
      return copy.buffer()
          .thenApplyAsync(
              body -> {
                try (body) {
                  return field(body.toString(StandardCharsets.UTF_8));
                }
              },
              executor);
    }
  }

  private static Optional<String> field(String body) {
    try {
      return FormBody.decode(body).getOrDefault(FIELD, List.of()).stream().findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** After the tenant and the viewer are known, so that a stranger is told to log in first. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
