package org.linli.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Problem;

/** An API that only tests see. */
@Requires(env = "test")
@Controller("/api/samples")
final class SampleApi {

  @Post
  @Access(anyone = true)
  Map<String, Object> echo(@Body Map<String, Object> body) {
    return body;
  }

  @Get("/conflict")
  @Access(anyone = true)
  Map<String, Object> conflict() {
    throw Problem.conflict("sample.conflict", "新江");
  }

  @Get("/unwritable")
  @Access(anyone = true)
  Object unwritable() {
    return new Object();
  }
}
