package org.linli.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for everything nobody foresaw, and writes down what it was. */
@Singleton
final class AnythingElseHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(AnythingElseHandler.class);

  private final Errors errors;

  AnythingElseHandler(Errors errors) {
    this.errors = errors;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Throwable cause) {
    LOG.error("{} {} failed", request.getMethodName(), request.getPath(), cause);
    return errors.shape(request, HttpResponse.serverError(), null);
  }
}
