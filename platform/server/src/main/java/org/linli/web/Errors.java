package org.linli.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.linli.api.Problem;

/**
 * Gives every error its form: a page for people, problem+json for programs, never a stack trace or
 * a message from inside.
 */
@Singleton
final class Errors implements ErrorResponseProcessor<Object> {

  private final ProblemJson json;

  Errors(ProblemJson json) {
    this.json = json;
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Problem problem =
        context
            .getRootCause()
            .filter(Problem.class::isInstance)
            .map(Problem.class::cast)
            .orElse(null);
    return shape(context.getRequest(), response, problem);
  }

  MutableHttpResponse<Object> shape(
      HttpRequest<?> request, MutableHttpResponse<?> response, @Nullable Problem problem) {
    int status = response.code();
    var what = problem == null ? null : problem.what();
    var clause = problem == null ? null : problem.clause();
    if (wantsPage(request)) {
      return response
          .body((Object) ErrorPages.of(status, what, clause, request))
          .contentType(MediaType.TEXT_HTML_TYPE);
    }
    return response
        .body((Object) json.write(status, problem, request))
        .contentType(ProblemJson.TYPE);
  }

  /** Below {@code /api} always a program; elsewhere whoever does not ask for JSON alone. */
  private static boolean wantsPage(HttpRequest<?> request) {
    if (isApi(request.getPath())) {
      return false;
    }
    String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML);
  }

  private static boolean isApi(String path) {
    String[] segments = path.split("/", 4);
    return segments.length > 2 && segments[2].equals("api")
        || segments.length > 1 && segments[1].equals("api");
  }
}
