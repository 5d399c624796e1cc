package org.linli.oversight;

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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.web.Refused;
import org.linli.web.Trying;

/** Where a volunteer says what is wrong with their record, and reads what is answered (LAW-3). */
@Controller("/volunteer/appeals")
@Produces(MediaType.TEXT_HTML)
final class OwnAppealController {

  private static final int ON_A_PAGE = 30;
  private static final int LONGEST = 500;
  private static final String LIST = "/volunteer/appeals";

  private final AppealTable appeals;
  private final AppealRows rows;
  private final AppealPages pages;
  private final ReadingClaims claims;
  private final ClaimPages forms;
  private final Appealing appealing;
  private final KeepingEvidence evidence;
  private final OwnAppeals own;
  private final Viewer viewer;

  OwnAppealController(
      AppealTable appeals,
      AppealRows rows,
      AppealPages pages,
      ReadingClaims claims,
      ClaimPages forms,
      Appealing appealing,
      KeepingEvidence evidence,
      OwnAppeals own,
      Viewer viewer) {
    this.appeals = appeals;
    this.rows = rows;
    this.pages = pages;
    this.claims = claims;
    this.forms = forms;
    this.appealing = appealing;
    this.evidence = evidence;
    this.own = own;
    this.viewer = viewer;
  }

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    List<Long> people = own.people();
    Paging paging = new Paging(page, ON_A_PAGE, appeals.countOf(people));
    return Page.of("oversight/own-appeals")
        .with("people", own.facts())
        .with("rows", rows.of(appeals.of(people, paging)))
        .with("paging", paging);
  }

  /** The form: about an entry, or about one that is missing. */
  @Get("/new")
  @Access(signedIn = true)
  Page form(@Nullable @QueryValue Long entry, @Nullable @QueryValue Long volunteer) {
    return forms.blank(entry, volunteer, viewer.account());
  }

  @Post
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer make(@Body Form form) {
    long by = viewer.account();
    return claims
        .read(form, by)
        .flatMap(claim -> Trying.with(form, () -> appealing.make(claim, by)))
        .<Answer>map(id -> Redirect.to(LIST + "/" + id).saying("oversight.appeal.made"))
        .orElseGet(() -> forms.again(form, by));
  }

  @Get("/{appeal}")
  @Access(signedIn = true)
  Page show(long appeal) {
    return page(appeal).with(Form.empty());
  }

  /** Adds a photo or a document. */
  @Post("/{appeal}/evidence")
  @Access(signedIn = true)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer add(long appeal, @Nullable CompletedFileUpload file) throws IOException {
    own.find(appeal);
    Form form = Form.empty();
    if (file == null || file.getFilename().isEmpty()) {
      return page(appeal).with(form.reject("file", "form.required"));
    }
    try (InputStream bytes = file.getInputStream()) {
      evidence.add(appeal, file.getFilename(), bytes, viewer.account());
      return Redirect.to(LIST + "/" + appeal).saying("oversight.evidence.added");
    } catch (FileRefused refused) {
      return page(appeal).with(form.reject("file", refused.messageKey(), refused.args()));
    } catch (Refused refused) {
      return page(appeal).with(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  /** Asks the level above. */
  @Post("/{appeal}/appeal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer appeal(long appeal, @Body Form form) {
    own.find(appeal);
    String reason = form.required("reason", LONGEST);
    return Trying.done(form, () -> appealing.appeal(appeal, reason, viewer.account()))
        ? Redirect.to(LIST + "/" + appeal).saying("oversight.appeal.raised")
        : page(appeal).with(form);
  }

  /** Takes it back. */
  @Post("/{appeal}/withdrawal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long appeal, @Body Form form) {
    own.find(appeal);
    return Trying.done(form, () -> appealing.withdraw(appeal, viewer.account()))
        ? Redirect.to(LIST + "/" + appeal).saying("oversight.appeal.withdrawn")
        : page(appeal).with(form);
  }

  private Page page(long id) {
    return pages.page("oversight/own-appeal", own.find(id)).crumb(LIST, "oversight.appeals.mine");
  }
}
