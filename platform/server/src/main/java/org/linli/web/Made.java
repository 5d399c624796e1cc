package org.linli.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.linli.tenant.CurrentTenant;

/**
 * What the API answers when it has made something.
 *
 * @param id the id of what was made
 */
@Serdeable
public record Made(long id) {

  /** 201, and where its page is. */
  public static HttpResponse<Made> at(String path, long id) {
    URI page = URI.create("/%s%s/%d".formatted(CurrentTenant.get().id(), path, id));
    return HttpResponse.created(new Made(id), page);
  }
}
