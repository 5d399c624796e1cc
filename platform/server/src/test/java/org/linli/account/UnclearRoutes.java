package org.linli.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.linli.api.Access;
import org.linli.api.Role;

/** Routes that would leave it open whom they answer. No server starts with them. */
@Requires(property = UnclearRoutes.SETTING)
@Controller("/unclear")
final class UnclearRoutes {

  static final String SETTING = "linli.test.unclear-routes";

  @Get("/missing")
  String missing() {
    return "";
  }

  @Get("/nothing")
  @Access
  String nothing() {
    return "";
  }

  @Get("/several")
  @Access(value = Role.STAFF, anyone = true)
  String several() {
    return "";
  }

  @Get("/scope-of-nobody/{station}")
  @Access(signedIn = true, scopeFrom = "station")
  String scopeOfNobody(long station) {
    return "" + station;
  }

  @Get("/no-variable")
  @Access(value = Role.STAFF, scopeFrom = "station")
  String noVariable() {
    return "";
  }

  @Get("/unknown-source/{moon}")
  @Access(value = Role.STAFF, scopeFrom = "moon")
  String unknownSource(long moon) {
    return "" + moon;
  }

  @Get("/clear/{station}")
  @Access(value = Role.STAFF, scopeFrom = "station")
  String clear(long station) {
    return "" + station;
  }
}
