package org.linli.web;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.linli.api.Page;

/**
 * Writes the page of an error that happened when an answer was already being sent, past all
 * filters: without a frame, for nothing of the request is left to build one from.
 */
@Singleton
@Produces(MediaType.TEXT_HTML)
final class LateErrorWriter implements MessageBodyWriter<Page> {

  @Override
  public void writeTo(
      Argument<Page> type,
      MediaType mediaType,
      Page page,
      MutableHeaders headers,
      OutputStream body) {
    String text =
        "<!doctype html><title>%1$s</title><p>%1$s · %2$s"
            .formatted(page.status(), page.model().getOrDefault("requestId", ""));
    try {
      body.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CodecException("can't write the error", e);
    }
  }
}
