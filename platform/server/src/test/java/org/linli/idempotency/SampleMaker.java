package org.linli.idempotency;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Problem;

/** Makes things that only tests see, and leaves an entry in the audit log for each. */
@Requires(env = "test")
@Controller("/api/made")
class SampleMaker {

  private final Audit audit;
  private final AtomicInteger number = new AtomicInteger();

  SampleMaker(Audit audit) {
    this.audit = audit;
  }

  @Post
  @Access(anyone = true)
  @Idempotent
  HttpResponse<Made> make(@Body Sent sent, @Header("X-Refuse") String refuse) {
    int made = number.incrementAndGet();
    audit.record("sample.made", "sample", sent.name());
    if (refuse.equals("yes")) {
      throw Problem.conflict("sample.conflict", sent.name());
    }
    return HttpResponse.created(new Made(made, sent.name()), URI.create("/made/" + made));
  }

  @Serdeable
  record Sent(String name) {}

  @Serdeable
  record Made(int number, String name) {}
}
