package org.linli.web;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.web.guard.FormBody;

/** Reads a sent form for a controller that declares {@code @Body Form}. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormReader implements MessageBodyReader<Form> {

  @Override
  public Form read(
      Argument<Form> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
    try {
      return Form.sent(FormBody.decode(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw new CodecException("can't read the form", e);
    }
  }
}
