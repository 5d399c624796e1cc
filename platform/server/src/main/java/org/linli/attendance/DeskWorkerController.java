package org.linli.attendance;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.linli.api.Access;

/**
 * The script that opens a desk's page without network. It stands below the tenant, because a
 * browser lets such a script reach no further than its own address.
 */
@Controller("/desk-worker.js")
final class DeskWorkerController {

  private final byte[] script;

  DeskWorkerController() {
    try (InputStream in =
        DeskWorkerController.class.getResourceAsStream("/assets/desk-worker.js")) {
      if (in == null) {
        throw new IllegalStateException("no assets/desk-worker.js");
      }
      this.script = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Get
  @Access(anyone = true)
  @Produces("text/javascript;charset=utf-8")
  byte[] script() {
    return script.clone();
  }
}
