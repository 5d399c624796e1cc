package org.linli.idempotency;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.api.Problem;
import org.linli.api.Viewer;

/** Runs an {@link Idempotent} method, or gives the answer that it gave. */
@Singleton
@InterceptorBean(Idempotent.class)
class AnsweringOnce implements MethodInterceptor<Object, Object> {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final int LONGEST_ROUTE = 200;

  private final AnsweredRequests answered;
  private final TransactionOperations<Connection> transactions;
  private final Retrying retrying;
  private final JsonMapper json;
  private final Viewer viewer;
  private final Clock clock;

  AnsweringOnce(
      AnsweredRequests answered,
      @Named("default") TransactionOperations<Connection> transactions,
      Retrying retrying,
      JsonMapper json,
      Viewer viewer,
      Clock clock) {
    this.answered = answered;
    this.transactions = transactions;
    this.retrying = retrying;
    this.json = json;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
    HttpRequest<?> request = ServerRequestContext.currentRequest().orElse(null);
    String key =
        request == null ? null : request.getHeaders().findFirst(Idempotent.HEADER).orElse(null);
    if (request == null || key == null) {
      return call.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw Problem.of(HttpStatus.BAD_REQUEST.getCode(), "idempotency.key");
    }
    String route = request.getMethodName() + " " + request.getPath();
    if (route.length() > LONGEST_ROUTE) {
      throw new IllegalStateException("A route longer than its column: " + route);
    }
    return retrying.whole(() -> transactions.executeWrite(status -> once(call, route, key)));
  }

  private @Nullable Object once(
      MethodInvocationContext<Object, Object> call, String route, String key) {
    String hash = Sha256.of(bodyOf(call));
    long account = viewer.account();
    if (answered.begin(account, route, key, hash, clock.instant()) == 0) {
      AnsweredRequests.Answered before = answered.find(account, route, key);
      if (!before.bodyHash().equals(hash)) {
        throw Problem.conflict("idempotency.otherBody");
      }
      return again(call, before);
    }
    Object result = call.proceed(this);
    HttpResponse<?> response =
        result instanceof HttpResponse<?> one ? one : HttpResponse.ok(result);
    answered.answer(
        account,
        route,
        key,
        response.code(),
        Optional.ofNullable(response.header(HttpHeaders.LOCATION)).orElse(""),
        response.getBody().map(this::write).orElse(null));
    return result;
  }

  private @Nullable Object again(
      MethodInvocationContext<Object, Object> call, AnsweredRequests.Answered before) {
    Argument<?> type = call.getReturnType().asArgument();
    boolean wrapped = HttpResponse.class.isAssignableFrom(type.getType());
    Argument<?> bodyType =
        wrapped ? type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT) : type;
    String body = before.body();
    Object made = body == null ? null : read(body, bodyType);
    if (!wrapped) {
      return made;
    }
    MutableHttpResponse<Object> response = HttpResponse.status(HttpStatus.valueOf(before.status()));
    if (!before.location().isEmpty()) {
      response.getHeaders().location(URI.create(before.location()));
    }
    return response.body(made);
  }

  private String bodyOf(MethodInvocationContext<Object, Object> call) {
    for (int i = 0; i < call.getArguments().length; i++) {
      if (call.getArguments()[i].isAnnotationPresent(Body.class)) {
        return write(call.getParameterValues()[i]);
      }
    }
    return "";
  }

  private String write(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> @Nullable T read(String body, Argument<T> type) {
    try {
      return json.readValue(body, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
