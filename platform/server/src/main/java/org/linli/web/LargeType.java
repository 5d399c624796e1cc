package org.linli.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.Duration;
import org.linli.api.Access;
import org.linli.api.Redirect;
import org.linli.web.guard.Cookies;

/**
 * The switch for large type. A plain link, so that it works before log-in and without script; it
 * changes nothing but a cookie of the one who follows it.
 */
@Platform
@Controller("/display")
final class LargeType {

  private static final String COOKIE = "linli-type";
  private static final Duration TIME = Duration.ofDays(365);

  private final Cookies cookies;

  LargeType(Cookies cookies) {
    this.cookies = cookies;
  }

  boolean isWanted(HttpRequest<?> request) {
    return cookies.find(request, COOKIE).filter("large"::equals).isPresent();
  }

  @Get("/type/{size}")
  @Access(anyone = true)
  HttpResponse<?> choose(
      HttpRequest<?> request, String size, @QueryValue(defaultValue = "/") String back) {
    var response = HttpResponse.seeOther(URI.create(Redirect.isOfThisSite(back) ? back : "/"));
    return response.cookie(
        size.equals("large")
            ? cookies.keep(request, COOKIE, "large", TIME)
            : cookies.forget(request, COOKIE));
  }
}
