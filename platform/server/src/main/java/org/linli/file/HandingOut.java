package org.linli.file;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;

/** How a file leaves: a picture to be looked at, anything else to be kept; it never runs here. */
public final class HandingOut {

  private HandingOut() {}

  /** The answer that carries a file; it closes the bytes when they are sent. */
  public static MutableHttpResponse<?> of(StoredFile stored, InputStream bytes) {
    Content content = stored.content();
    StreamedFile answer =
        new StreamedFile(
            bytes,
            MediaType.of(content.mediaType()),
            stored.storedAt().toEpochMilli(),
            stored.size());
    return HttpResponse.ok(content.isPicture() ? answer : answer.attach(stored.name()))
        // Nothing in a file ever runs as part of this site.
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
