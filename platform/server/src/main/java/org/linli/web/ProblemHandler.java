package org.linli.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.linli.api.Problem;

/** Answers with the problem that a controller or a filter stopped at. */
@Singleton
final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<?>> {

  private final Errors errors;

  ProblemHandler(Errors errors) {
    this.errors = errors;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Problem problem) {
    MutableHttpResponse<?> response = HttpResponse.status(problem.status(), "");
    return errors.shape(request, response, problem);
  }
}
