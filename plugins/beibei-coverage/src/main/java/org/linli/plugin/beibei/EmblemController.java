package org.linli.plugin.beibei;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;

/** The emblem that stands on every sign: the administrator uploads it once (BB-10). */
@Controller(EmblemController.PATH)
@Produces(MediaType.TEXT_HTML)
final class EmblemController {

  static final String PATH = "/station-sign-emblem";
  private static final String WORDS = BeibeiCoverage.ID + ".emblem.";

  private final Signs signs;

  EmblemController(Signs signs) {
    this.signs = signs;
  }

  /** The emblem as it is. */
  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show() {
    return page(Form.empty());
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer take(@Nullable CompletedFileUpload emblem) {
    Form form = Form.empty();
    if (emblem == null || emblem.getSize() == 0) {
      return page(form.reject("emblem", WORDS + "needed"));
    }
    try (InputStream bytes = emblem.getInputStream()) {
      signs.take(bytes).ifPresent(wrong -> form.reject("emblem", wrong, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return form.isValid() ? Redirect.to(PATH).saying(WORDS + "saved") : page(form);
  }

  private Page page(Form form) {
    return Page.of(BeibeiCoverage.ID + "/emblem")
        .crumb(CoverageController.PATH, CoverageController.TITLE)
        .with("emblem", signs.emblem().orElse(null))
        .with("clause", Clauses.BB_10)
        .with(form);
  }
}
