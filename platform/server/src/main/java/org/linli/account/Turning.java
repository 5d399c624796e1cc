package org.linli.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linli.api.Problem;
import org.linli.tenant.CurrentTenant;

/** Where to turn whoever can't come in yet: people to a page, programs to an answer. */
@Singleton
final class Turning {

  private static final String HTMX = "HX-Request";

  HttpResponse<?> toLogIn(HttpRequest<?> request) {
    if (isProgram(request)) {
      throw Problem.of(401, "account.access.unknown");
    }
    return to(request, "/login?next=" + encoded(back(request)));
  }

  HttpResponse<?> toPassword(HttpRequest<?> request) {
    if (isProgram(request)) {
      throw Problem.forbidden("account.access.passwordFirst");
    }
    return to(request, "/password");
  }

  /** A request for a part of a page turns the whole page. */
  private static HttpResponse<?> to(HttpRequest<?> request, String path) {
    MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(path));
    if (request.getHeaders().contains(HTMX)) {
      response = HttpResponse.unauthorized().header("HX-Redirect", path);
    }
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Where to come back to; what was sent is lost, so a form's page is asked for again. */
  private static String back(HttpRequest<?> request) {
    boolean canAskAgain =
        request.getMethodName().equals("GET") || request.getMethodName().equals("HEAD");
    return canAskAgain && !request.getHeaders().contains(HTMX)
        ? request.getUri().toString()
        : CurrentTenant.find().map(tenant -> "/" + tenant.id()).orElse("/choose");
  }

  private static boolean isProgram(HttpRequest<?> request) {
    return Visitors.bearer(request).isPresent() || request.getPath().matches("/[^/]+/api(/.*)?");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
