package org.linli.academy;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.file.StoredFile;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Trying;

/**
 * The guidelines for everyone to read, and for those who answer for the whole tenant to publish.
 */
@Controller("/guidelines")
@Produces(MediaType.TEXT_HTML)
final class GuidelineController {

  private static final int ON_A_PAGE = 50;
  private static final String LIST = "/guidelines";

  private final GuidelineTable table;
  private final PublishingGuidelines publishing;
  private final Viewer viewer;

  GuidelineController(GuidelineTable table, PublishingGuidelines publishing, Viewer viewer) {
    this.table = table;
    this.publishing = publishing;
    this.viewer = viewer;
  }

  /** A version with its file. */
  record Version(Guideline guideline, @Nullable StoredFile file) {}

  @Get
  @Access(anyone = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    boolean mayPublish = mayPublish();
    Paging paging = new Paging(page, ON_A_PAGE, table.count(mayPublish));
    return Page.of("academy/guidelines")
        .with("guidelines", table.page(mayPublish, paging))
        .with("paging", paging)
        .with("mayPublish", mayPublish)
        .with(Form.empty());
  }

  @Get("/{guideline}")
  @Access(anyone = true)
  Page show(long guideline) {
    List<Guideline> all = table.versions(guideline);
    boolean mayPublish = mayPublish();
    if (all.isEmpty() || (all.getFirst().number() == 0 && !mayPublish)) {
      throw Problem.notFound();
    }
    Map<Long, StoredFile> files = publishing.files(all.stream().map(Guideline::version).toList());
    return Page.of("academy/guideline")
        .crumb(LIST, "guideline.title")
        .with("guideline", all.getFirst())
        .with(
            "versions",
            all.stream()
                .filter(one -> one.number() > 0)
                .map(one -> new Version(one, files.get(one.version())))
                .toList())
        .with("mayPublish", mayPublish && !all.getFirst().isWithdrawn())
        .with(Form.empty());
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer begin(@Body Form form) {
    if (!mayPublish()) {
      throw Problem.forbidden("guideline.refused.part");
    }
    String title = form.required("title", 100);
    return Trying.with(form, () -> publishing.begin(title))
        .<Answer>map(id -> Redirect.to(LIST + "/" + id))
        .orElseGet(() -> list(1).with(form));
  }

  @Post("/{guideline}/versions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "guideline")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer publish(long guideline, @Nullable CompletedFileUpload file) throws IOException {
    Form form = Form.empty();
    if (file == null || file.getFilename().isEmpty()) {
      return show(guideline).with(form.reject("file", "form.required"));
    }
    try (InputStream bytes = file.getInputStream()) {
      publishing.publish(guideline, file.getFilename(), bytes, viewer.account());
      return Redirect.to(LIST + "/" + guideline).saying("guideline.published");
    } catch (FileRefused refused) {
      return show(guideline).with(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  @Post("/{guideline}/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "guideline")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect withdraw(long guideline) {
    publishing.withdraw(guideline);
    return Redirect.to(LIST).saying("guideline.withdrawn");
  }

  private boolean mayPublish() {
    return viewer.isSignedIn()
        && viewer
            .scope(Role.TENANT_ADMINISTRATOR, Role.STAFF)
            .contains(CurrentTenant.get().division());
  }
}
